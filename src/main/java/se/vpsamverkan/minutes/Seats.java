package se.vpsamverkan.minutes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The seats of all minutes. */
interface Seats extends JpaRepository<Seat, UUID> {

    List<Seat> findByMinutesIdOrderByNo(UUID minutesId);
}
