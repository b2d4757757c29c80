package se.vpsamverkan.answer;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

interface AnswerRounds extends JpaRepository<AnswerRound, UUID> {

    @OncePerTransaction
    Optional<AnswerRound> findByCaseKey(String caseKey);
}
