package se.vpsamverkan.minutes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All signatures, those no longer valid too. */
interface Signatures extends JpaRepository<Signature, UUID> {

    List<Signature> findByMinutesIdOrderBySignedAt(UUID minutesId);
}
