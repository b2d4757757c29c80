package se.vpsamverkan.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** The sittings of all meetings. */
interface Sittings extends JpaRepository<Sitting, UUID> {

    @OncePerTransaction
    List<Sitting> findByMeetingIdOrderByNo(UUID meetingId);
}
