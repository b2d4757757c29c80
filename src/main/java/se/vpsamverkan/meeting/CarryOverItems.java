package se.vpsamverkan.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** Everything left open or promised, of all cases. */
interface CarryOverItems extends JpaRepository<CarryOverItem, UUID> {

    @OncePerTransaction
    List<CarryOverItem> findByCaseKeyOrderByNo(String caseKey);

    @OncePerTransaction
    List<CarryOverItem> findByMeetingIdOrderByNo(UUID meetingId);

    int countByCaseKey(String caseKey);
}
