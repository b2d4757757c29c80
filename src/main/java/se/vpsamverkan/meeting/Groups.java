package se.vpsamverkan.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** The consultation groups. */
interface Groups extends JpaRepository<Group, UUID> {

    @OncePerTransaction
    List<Group> findByAdministrationIdOrderByName(UUID administrationId);
}
