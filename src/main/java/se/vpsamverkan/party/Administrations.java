package se.vpsamverkan.party;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** The administrations. */
interface Administrations extends JpaRepository<Administration, UUID> {

    @OncePerTransaction(lasting = true)
    Optional<Administration> findByCode(String code);
}
