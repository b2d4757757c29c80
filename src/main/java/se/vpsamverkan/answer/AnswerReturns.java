package se.vpsamverkan.answer;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AnswerReturns extends JpaRepository<AnswerReturn, UUID> {

    List<AnswerReturn> findByCaseKeyOrderByReturnedAt(String caseKey);
}
