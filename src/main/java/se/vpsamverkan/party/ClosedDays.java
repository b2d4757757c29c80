package se.vpsamverkan.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** The days administrations keep closed. */
interface ClosedDays extends JpaRepository<ClosedDay, UUID> {

    @OncePerTransaction(lasting = true)
    List<ClosedDay> findByAdministrationId(UUID administrationId);

    boolean existsByAdministrationIdAndClosedOn(UUID administrationId, LocalDate closedOn);
}
