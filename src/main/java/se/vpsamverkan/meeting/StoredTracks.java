package se.vpsamverkan.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import se.vpsamverkan.kernel.OncePerTransaction;

/** The central tracks as stored; {@link CentralTracks} is the door. */
interface StoredTracks extends JpaRepository<CentralTrack, UUID> {

    List<CentralTrack> findByCaseKeyOrderByOpenedAtAscIdAsc(String caseKey);

    /** Read before the case's lock is taken. */
    @OncePerTransaction
    @Query("select t.caseKey from CentralTrack t where t.id = :id")
    Optional<String> caseKeyOf(UUID id);
}
