package se.vpsamverkan.proposal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

interface Submissions extends JpaRepository<Submission, UUID> {

    @OncePerTransaction
    List<Submission> findByCaseKeyOrderByReceivedAtAscRegisteredAtAsc(String caseKey);

    @OncePerTransaction
    List<Submission> findByCaseKeyAndUnionId(String caseKey, UUID unionId);
}
