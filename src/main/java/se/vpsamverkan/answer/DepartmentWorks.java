package se.vpsamverkan.answer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

interface DepartmentWorks extends JpaRepository<DepartmentWork, UUID> {

    @OncePerTransaction
    List<DepartmentWork> findByCaseKey(String caseKey);

    @OncePerTransaction
    Optional<DepartmentWork> findByCaseKeyAndDepartmentId(String caseKey, UUID departmentId);
}
