package se.vpsamverkan.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import se.vpsamverkan.kernel.OncePerTransaction;

/** The meetings as stored; {@link Meetings} is the door. */
interface StoredMeetings extends JpaRepository<Meeting, UUID> {

    List<Meeting> findByCaseKeyOrderByStartsAt(String caseKey);

    /** Read before the case's lock is taken: nothing else of the meeting may be read so early. */
    @OncePerTransaction
    @Query("select m.caseKey from Meeting m where m.id = :id")
    Optional<String> caseKeyOf(UUID id);
}
