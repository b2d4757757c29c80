package se.vpsamverkan.party;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The administrations. */
interface Administrations extends JpaRepository<Administration, UUID> {

    Optional<Administration> findByCode(String code);
}
