package se.vpsamverkan.answer;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Distributions extends JpaRepository<Distribution, UUID> {

    boolean existsByCaseKeyAndSubject(String caseKey, UUID subject);
}
