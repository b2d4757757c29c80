package se.vpsamverkan.cycle;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.PersonId;

/** One version of a case's plan; written once, never changed (S001:283). */
@Entity
class PlanVersion {

    @Id
    private UUID id;

    private UUID caseId;
    private int number;
    private Instant madeAt;
    private @Nullable UUID madeBy;

    @Enumerated(EnumType.STRING)
    private @Nullable DeadlineKind changed;

    private @Nullable UUID subject;
    private @Nullable String reason;
    private @Nullable LocalDate boardDate;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "plan_date", joinColumns = @JoinColumn(name = "plan_version_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<DeadlineKind, PlanDate> dates = new EnumMap<>(DeadlineKind.class);

    @SuppressWarnings("NullAway.Init")
    protected PlanVersion() {}

    PlanVersion(UUID caseId, int number, TimePlan plan, Actor by, Instant at, PlanChange change) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.number = number;
        this.madeAt = at;
        PersonId person = by.person();
        this.madeBy = person == null ? null : person.value();
        this.changed = change.kind();
        this.subject = change.subject();
        this.reason = change.reason();
        this.boardDate = plan.boardDate();
        plan.deadlines().forEach((kind, deadline) -> dates.put(kind, new PlanDate(deadline)));
    }

    UUID caseId() {
        return caseId;
    }

    TimePlan plan() {
        Map<DeadlineKind, Deadline> deadlines = new EnumMap<>(DeadlineKind.class);
        dates.forEach((kind, date) -> deadlines.put(kind, date.deadline()));
        return new TimePlan(deadlines, boardDate);
    }

    PlanVersionView view() {
        PersonId by = madeBy == null ? null : new PersonId(madeBy);
        return new PlanVersionView(number, madeAt, by, changed, subject, reason, plan());
    }
}
