package se.vpsamverkan.party;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The departments. */
interface Departments extends JpaRepository<Department, UUID> {

    List<Department> findByAdministrationIdOrderByName(UUID administrationId);

    boolean existsByAdministrationIdAndName(UUID administrationId, String name);
}
