package se.vpsamverkan.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Participations extends JpaRepository<Participation, UUID> {

    Optional<Participation> findByCaseKeyAndUnionId(String caseKey, UUID unionId);

    List<Participation> findByCaseKeyOrderByPlace(String caseKey);
}
