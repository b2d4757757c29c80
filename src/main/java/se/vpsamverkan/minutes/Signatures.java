package se.vpsamverkan.minutes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** All signatures, those no longer valid too. */
interface Signatures extends JpaRepository<Signature, UUID> {

    @OncePerTransaction
    List<Signature> findByMinutesIdOrderBySignedAt(UUID minutesId);
}
