package se.vpsamverkan.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** The matters on all agendas. */
interface Matters extends JpaRepository<Matter, UUID> {

    @OncePerTransaction
    List<Matter> findByMeetingIdOrderByNo(UUID meetingId);
}
