package se.vpsamverkan.answer;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ItemReturns extends JpaRepository<ItemReturn, UUID> {

    List<ItemReturn> findByCaseKeyOrderByReturnedAt(String caseKey);
}
