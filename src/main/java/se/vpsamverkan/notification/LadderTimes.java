package se.vpsamverkan.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.kernel.WorkingDays;

/** The ladder of one deadline in time: pure date arithmetic, no clock, no database. */
final class LadderTimes {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final List<PlannedRung> planned;
    private final WorkingDays workingDays;

    LadderTimes(List<Rung> rungs, Instant due, WorkingDays workingDays) {
        this.workingDays = workingDays;
        this.planned = plan(rungs, due);
    }

    /** The first rung strictly after this instant. */
    Optional<PlannedRung> next(Instant after) {
        return planned.stream()
                .filter(rung -> rung.at().isAfter(after))
                .findFirst()
                .or(() -> repeated(after));
    }

    /** The rungs after {@code from}, up to and including {@code to}. */
    List<PlannedRung> within(Instant from, Instant to) {
        return planned.stream()
                .filter(rung -> rung.at().isAfter(from) && !rung.at().isAfter(to))
                .toList();
    }

    private List<PlannedRung> plan(List<Rung> rungs, Instant due) {
        var all = new ArrayList<PlannedRung>();
        for (Rung rung : rungs) {
            var at = at(rung, due);
            if (rung.beforeDue()) {
                if (!at.isBefore(due)) {
                    continue; // due before nine: the morning's reminder would come after the time itself
                }
                all.removeIf(other -> other.at().equals(at)); // two at one instant: the closer one says enough
            }
            all.add(new PlannedRung(rung, at, 0));
        }
        all.sort(Comparator.comparing(PlannedRung::at));
        return List.copyOf(all);
    }

    private Instant at(Rung rung, Instant due) {
        return rung.workingDays() == 0
                ? due.plus(rung.hours(), ChronoUnit.HOURS)
                : morning(workingDays.plus(Deadline.at(due).date(), rung.workingDays()));
    }

    private Optional<PlannedRung> repeated(Instant after) {
        if (planned.isEmpty()) {
            return Optional.empty();
        }
        var last = planned.get(planned.size() - 1);
        if (!last.rung().repeatsDaily()) {
            return Optional.empty();
        }
        var day = last.at().atZone(Sweden.ZONE).toLocalDate();
        int occurrence = 0;
        Instant at;
        do {
            day = workingDays.plus(day, 1);
            occurrence++;
            at = morning(day);
        } while (!at.isAfter(after));
        return Optional.of(new PlannedRung(last.rung(), at, occurrence));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(Sweden.ZONE).toInstant();
    }
}
