package se.vpsamverkan.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import se.vpsamverkan.kernel.AdministrationId;

/** A day, such as a klämdag, that an administration keeps closed beside the country's holidays. */
@Entity
@Table(name = "closed_day")
class ClosedDay {

    @Id
    private UUID id;

    @Column(name = "administration_id")
    private UUID administrationId;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    private String name;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ClosedDay() {}

    ClosedDay(AdministrationId administration, LocalDate closedOn, String name) {
        this.id = UUID.randomUUID();
        this.administrationId = administration.value();
        this.closedOn = closedOn;
        this.name = name;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    String name() {
        return name;
    }
}
