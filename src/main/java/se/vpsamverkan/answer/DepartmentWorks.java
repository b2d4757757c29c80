package se.vpsamverkan.answer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DepartmentWorks extends JpaRepository<DepartmentWork, UUID> {

    List<DepartmentWork> findByCaseKey(String caseKey);

    Optional<DepartmentWork> findByCaseKeyAndDepartmentId(String caseKey, UUID departmentId);
}
