package se.vpsamverkan.proposal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

interface InputRounds extends JpaRepository<InputRound, UUID> {

    @OncePerTransaction
    Optional<InputRound> findByCaseKey(String caseKey);
}
