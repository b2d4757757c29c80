package se.vpsamverkan.cycle;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import se.vpsamverkan.kernel.Deadline;

/** A deadline in a stored plan: what people agreed on, wall-clock time in Sweden, never an instant. */
@Embeddable
class PlanDate {

    private LocalDate dueDate;
    private String dueTime;

    @SuppressWarnings("NullAway.Init")
    protected PlanDate() {}

    PlanDate(Deadline deadline) {
        this.dueDate = deadline.date();
        this.dueTime = deadline.time().withSecond(0).withNano(0).toString();
    }

    Deadline deadline() {
        return new Deadline(dueDate, LocalTime.parse(dueTime));
    }
}
