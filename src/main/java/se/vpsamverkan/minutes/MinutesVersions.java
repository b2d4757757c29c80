package se.vpsamverkan.minutes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** All texts minutes have had. */
interface MinutesVersions extends JpaRepository<MinutesVersion, UUID> {

    @OncePerTransaction
    List<MinutesVersion> findByMinutesId(UUID minutesId);
}
