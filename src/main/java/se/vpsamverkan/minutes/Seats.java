package se.vpsamverkan.minutes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** The seats of all minutes. */
interface Seats extends JpaRepository<Seat, UUID> {

    @OncePerTransaction
    List<Seat> findByMinutesIdOrderByNo(UUID minutesId);
}
