package se.vpsamverkan.answer;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Supplements extends JpaRepository<Supplement, UUID> {

    List<Supplement> findByCaseKeyOrderByGivenAt(String caseKey);

    List<Supplement> findByItemIdOrderByGivenAt(UUID itemId);
}
