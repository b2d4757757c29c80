package se.vpsamverkan.proposal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InputRounds extends JpaRepository<InputRound, UUID> {

    Optional<InputRound> findByCaseKey(String caseKey);
}
