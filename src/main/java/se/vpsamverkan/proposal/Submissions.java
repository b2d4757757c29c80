package se.vpsamverkan.proposal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Submissions extends JpaRepository<Submission, UUID> {

    List<Submission> findByCaseKeyOrderByReceivedAtAscRegisteredAtAsc(String caseKey);

    List<Submission> findByCaseKeyAndUnionId(String caseKey, UUID unionId);
}
