package se.vpsamverkan.minutes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import se.vpsamverkan.kernel.OncePerTransaction;

/** The minutes as stored; {@link MinutesDesk} is the door. */
interface AllMinutes extends JpaRepository<SittingMinutes, UUID> {

    @OncePerTransaction
    List<SittingMinutes> findByCaseKeyOrderByBegunNo(String caseKey);

    int countByCaseKey(String caseKey);

    /** Read before the case's lock is taken: nothing else of the minutes may be read so early. */
    @OncePerTransaction
    @Query("select m.caseKey from SittingMinutes m where m.id = :id")
    Optional<String> caseKeyOf(UUID id);
}
