package se.vpsamverkan.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

interface Participations extends JpaRepository<Participation, UUID> {

    @OncePerTransaction
    Optional<Participation> findByCaseKeyAndUnionId(String caseKey, UUID unionId);

    @OncePerTransaction
    List<Participation> findByCaseKeyOrderByPlace(String caseKey);
}
