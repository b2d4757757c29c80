package se.vpsamverkan.answer;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AnswerRounds extends JpaRepository<AnswerRound, UUID> {

    Optional<AnswerRound> findByCaseKey(String caseKey);
}
