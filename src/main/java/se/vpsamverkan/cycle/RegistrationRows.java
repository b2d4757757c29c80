package se.vpsamverkan.cycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The stored rows of "Att diarieföra". */
interface RegistrationRows extends Repository<Registration, UUID> {

    Optional<Registration> findById(UUID id);

    boolean existsByCaseKeyAndKindAndSubject(String caseKey, RegisterKind kind, UUID subject);

    List<Registration> findByCaseKeyOrderByAtAscId(String caseKey);

    List<Registration> findByAdministrationIdAndRegisteredAtIsNullOrderByAtAscId(UUID administrationId);
}
