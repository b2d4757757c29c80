package se.vpsamverkan.answer;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

interface ItemAnswers extends JpaRepository<ItemAnswer, UUID> {

    @OncePerTransaction
    List<ItemAnswer> findByCaseKey(String caseKey);

    List<ItemAnswer> findByCaseKeyAndDepartmentId(String caseKey, UUID departmentId);

    boolean existsByIdIn(Collection<UUID> ids);
}
