package se.vpsamverkan.minutes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All texts minutes have had. */
interface MinutesVersions extends JpaRepository<MinutesVersion, UUID> {

    List<MinutesVersion> findByMinutesId(UUID minutesId);
}
