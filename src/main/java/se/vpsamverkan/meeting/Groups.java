package se.vpsamverkan.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The consultation groups. */
interface Groups extends JpaRepository<Group, UUID> {

    List<Group> findByAdministrationIdOrderByName(UUID administrationId);
}
