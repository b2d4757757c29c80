package se.vpsamverkan.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Everything left open or promised, of all cases. */
interface CarryOverItems extends JpaRepository<CarryOverItem, UUID> {

    List<CarryOverItem> findByCaseKeyOrderByNo(String caseKey);

    List<CarryOverItem> findByMeetingIdOrderByNo(UUID meetingId);

    int countByCaseKey(String caseKey);
}
