package se.vpsamverkan.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The matters on all agendas. */
interface Matters extends JpaRepository<Matter, UUID> {

    List<Matter> findByMeetingIdOrderByNo(UUID meetingId);
}
