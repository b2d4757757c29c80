package se.vpsamverkan.minutes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** All that adjusters have said who could not sign. */
interface CannotSigns extends JpaRepository<CannotSign, UUID> {

    @OncePerTransaction
    List<CannotSign> findByMinutesIdOrderBySaidAt(UUID minutesId);
}
