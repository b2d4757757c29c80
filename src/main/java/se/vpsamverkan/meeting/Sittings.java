package se.vpsamverkan.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The sittings of all meetings. */
interface Sittings extends JpaRepository<Sitting, UUID> {

    List<Sitting> findByMeetingIdOrderByNo(UUID meetingId);
}
