package se.vpsamverkan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.kernel.WorkingDays;

class LadderTimesTests {

    private static final LadderTable LADDER = LadderTable.INSTANCE;
    private static final Instant LONG_BEFORE = at("2027-01-01T00:00");

    @Test
    void aUnionIsRemindedTheWorkingDayBeforeAndTwoHoursBefore() {
        // "23.59" on Wednesday 1 December 2027
        var times = times(DeadlineKind.INPUT, Deadline.endOf(LocalDate.parse("2027-12-01")));

        assertThat(walk(times, LONG_BEFORE, 10))
                .containsExactly("WD1 2027-11-30T09:00", "H2 2027-12-01T22:00", "DUE 2027-12-02T00:00");
    }

    @Test
    void aWeekendAndAHolidayAreNoWorkingDays() {
        // Monday 7 January 2030; Friday the 4th is the last working day before it, for Sunday the 6th is trettondagen
        var times = times(DeadlineKind.INPUT, Deadline.of(LocalDateTime.parse("2030-01-07T12:00")));

        assertThat(walk(times, LONG_BEFORE, 10)).first().isEqualTo("WD1 2030-01-04T09:00");
    }

    @Test
    void aDayTheAdministrationKeepsClosedIsNoWorkingDay() {
        var closed = WorkingDays.swedish().without(Map.of(LocalDate.parse("2027-11-30"), "planeringsdag"));
        var due = Deadline.endOf(LocalDate.parse("2027-12-01")).instant();
        var times = new LadderTimes(LADDER.rungs(DeadlineKind.INPUT), due, closed);

        assertThat(walk(times, LONG_BEFORE, 10)).first().isEqualTo("WD1 2027-11-29T09:00");
    }

    @Test
    void anOverdueDepartmentGoesUpTheChainADayApartAndThenEachWorkingDay() {
        // Thursday noon: the repeated mails pass over the weekend
        var times = times(DeadlineKind.DEPARTMENT_ANSWERS, Deadline.of(LocalDateTime.parse("2027-12-02T12:00")));

        assertThat(walk(times, LONG_BEFORE, 9))
                .containsExactly(
                        "WD2 2027-11-30T09:00",
                        "WD1 2027-12-01T09:00",
                        "DUE 2027-12-02T12:00",
                        "PLUS24 2027-12-03T12:00",
                        "PLUS48 2027-12-04T12:00",
                        "PLUS72 2027-12-05T12:00",
                        "PLUS72 2027-12-06T09:00",
                        "PLUS72 2027-12-07T09:00",
                        "PLUS72 2027-12-08T09:00");
        assertThat(times.next(at("2027-12-07T09:00")).orElseThrow().occurrence())
                .isEqualTo(3);
        assertThat(LADDER.rungs(DeadlineKind.DEPARTMENT_ANSWERS).stream().map(Rung::audience))
                .containsExactly(
                        Audience.HOLDER,
                        Audience.HOLDER,
                        Audience.HOLDER,
                        Audience.HEAD,
                        Audience.HR,
                        Audience.DIRECTOR);
    }

    @Test
    void hoursAreRealHoursOnTheNightTheClockIsPutForward() {
        // Sunday 28 March 2027 has 23 hours
        var times = times(DeadlineKind.ANSWERS_REVIEW, Deadline.of(LocalDateTime.parse("2027-03-27T10:00")));

        assertThat(walk(times, LONG_BEFORE, 3)).last().isEqualTo("PLUS24 2027-03-28T11:00");
    }

    @Test
    void aReminderThatWouldComeAfterTheTimeItselfIsLeftOut() {
        var rungs = List.of(
                new Rung("WD0", 0, -1, Audience.HOLDER, "reminder", false),
                new Rung("DUE", 0, 0, Audience.NOBODY, "none", false));
        var due = at("2027-12-01T08:00");

        assertThat(walk(new LadderTimes(rungs, due, WorkingDays.swedish()), due.minusSeconds(60), 5))
                .containsExactly("DUE 2027-12-01T08:00");
    }

    @Test
    void whatAnOutagePassedOverIsNamed() {
        var times = times(DeadlineKind.DEPARTMENT_ANSWERS, Deadline.of(LocalDateTime.parse("2027-12-02T12:00")));

        assertThat(times.within(at("2027-11-30T09:00"), at("2027-12-03T12:00")))
                .extracting(planned -> planned.rung().code())
                .containsExactly("WD1", "DUE", "PLUS24");
    }

    @ParameterizedTest
    @EnumSource(DeadlineKind.class)
    void everyLadderHasTheDueInstantOnceAndNeverAccusesAUnion(DeadlineKind kind) {
        var rungs = LADDER.rungs(kind);

        assertThat(rungs).filteredOn(Rung::atDue).extracting(Rung::code).containsExactly(Rung.DUE);
        assertThat(rungs).extracting(Rung::code).doesNotHaveDuplicates();
        if (kind.closesAtDue()) {
            assertThat(rungs).noneMatch(Rung::afterDue);
        } else {
            assertThat(rungs.get(rungs.size() - 1).repeatsDaily()).isTrue();
        }
        if (kind.ofUnion()) {
            assertThat(rungs).extracting(Rung::audience).containsOnly(Audience.UNION, Audience.NOBODY);
            assertThat(rungs).extracting(Rung::template).doesNotContain("overdue", "escalation", "reminder");
        }
    }

    /** The ladder as the watch climbs it: code and Swedish wall-clock time of each rung. */
    private static List<String> walk(LadderTimes times, Instant from, int most) {
        var all = new ArrayList<String>();
        var next = times.next(from);
        while (next.isPresent() && all.size() < most) {
            var at = next.get().at();
            all.add(next.get().rung().code() + " " + at.atZone(Sweden.ZONE).toLocalDateTime());
            next = times.next(at);
        }
        return all;
    }

    private static LadderTimes times(DeadlineKind kind, Deadline due) {
        return new LadderTimes(LADDER.rungs(kind), due.instant(), WorkingDays.swedish());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Sweden.ZONE).toInstant();
    }
}
