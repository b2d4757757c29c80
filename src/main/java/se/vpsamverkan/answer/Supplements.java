package se.vpsamverkan.answer;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

interface Supplements extends JpaRepository<Supplement, UUID> {

    @OncePerTransaction
    List<Supplement> findByCaseKeyOrderByGivenAt(String caseKey);

    List<Supplement> findByItemIdOrderByGivenAt(UUID itemId);
}
