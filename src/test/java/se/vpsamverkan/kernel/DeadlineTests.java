package se.vpsamverkan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTests {

    @Test
    void endOfDayMeansReceivedBeforeTwentyFourHours() {
        Deadline deadline = Deadline.endOf(LocalDate.of(2027, 12, 1));
        Instant midnight = Instant.parse("2027-12-01T23:00:00Z");
        assertThat(deadline.instant()).isEqualTo(midnight);
        assertThat(deadline.inTime(midnight.minusNanos(1))).isTrue();
        assertThat(deadline.inTime(midnight)).isFalse();
        assertThat(deadline.spoken()).isEqualTo("ons 1 dec 2027 kl. 23.59");
        assertThat(Deadline.at(midnight)).isEqualTo(deadline);
    }

    @Test
    void aClockTimeIncludesItsOwnInstant() {
        Deadline deadline = Deadline.of(LocalDateTime.parse("2027-12-09T12:00"));
        Instant noon = Instant.parse("2027-12-09T11:00:00Z");
        assertThat(deadline.instant()).isEqualTo(noon);
        assertThat(deadline.inTime(noon)).isTrue();
        assertThat(deadline.inTime(noon.plusNanos(1))).isFalse();
        assertThat(deadline.spoken()).isEqualTo("tors 9 dec 2027 kl. 12.00");
        assertThat(deadline.spoken(Sweden.LOCALE)).isEqualTo("torsdag 9 december 2027 kl. 12.00");
        assertThat(deadline.spoken(Locale.ENGLISH)).isEqualTo("Thursday 9 December 2027 at 12:00");
        assertThat(Deadline.at(noon)).isEqualTo(deadline);
    }

    @Test
    void midnightIsTheEndOfTheDayBefore() {
        assertThat(Deadline.of(LocalDateTime.parse("2027-12-02T00:00")))
                .isEqualTo(Deadline.endOf(LocalDate.of(2027, 12, 1)));
    }

    @Test
    void sortsByTheInstant() {
        Deadline evening = Deadline.endOf(LocalDate.of(2027, 12, 1));
        assertThat(Deadline.of(LocalDateTime.parse("2027-12-01T23:58"))).isLessThan(evening);
        assertThat(Deadline.of(LocalDateTime.parse("2027-12-02T00:01"))).isGreaterThan(evening);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2027-03-28", "2028-03-26", "2029-03-25", "2030-03-31", "2031-03-30"})
    void theHourSkippedInSpringDoesNotExist(LocalDate night) {
        for (int minute = 0; minute < 60; minute++) {
            LocalDateTime skipped = night.atTime(2, minute);
            assertThat(Deadline.exists(skipped)).isFalse();
            assertThat(Deadline.checked(skipped).refusal()).map(Refusal::code).contains("kernel.time-is-skipped");
            assertThat(Deadline.parse(skipped.toString()).refusal()).isPresent();
            assertThatIllegalArgumentException().isThrownBy(() -> Deadline.of(skipped));
        }
        assertThat(Deadline.of(night.atTime(1, 59)).instant()).isEqualTo(night + "T00:59:00Z");
        assertThat(Deadline.of(night.atTime(3, 0)).instant()).isEqualTo(night + "T01:00:00Z");
        assertThat(Duration.between(
                        Deadline.endOf(night.minusDays(1)).instant(),
                        Deadline.endOf(night).instant()))
                .isEqualTo(Duration.ofHours(23));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25", "2027-10-31", "2028-10-29", "2029-10-28", "2030-10-27", "2031-10-26"})
    void theHourDoubledInAutumnMeansItsFirstShowing(LocalDate night) {
        assertThat(Deadline.of(night.atTime(2, 30)).instant()).isEqualTo(night + "T00:30:00Z");
        assertThat(Deadline.of(night.atTime(3, 0)).instant()).isEqualTo(night + "T02:00:00Z");
        assertThat(Duration.between(
                        Deadline.endOf(night.minusDays(1)).instant(),
                        Deadline.endOf(night).instant()))
                .isEqualTo(Duration.ofHours(25));
    }

    /** Stored and read back, a deadline is the same: every quarter of an hour of the change days, 2026 to 2031. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-29", "2027-03-28", "2028-03-26", "2029-03-25", "2030-03-31", "2031-03-30",
                "2026-10-25", "2027-10-31", "2028-10-29", "2029-10-28", "2030-10-27", "2031-10-26"
            })
    void survivesBeingStored(LocalDate date) {
        for (int quarter = 0; quarter < 96; quarter++) {
            LocalDateTime local = date.atTime(LocalTime.of(quarter / 4, quarter % 4 * 15));
            if (Deadline.exists(local)) {
                Deadline deadline = Deadline.of(local);
                assertThat(Deadline.at(deadline.instant())).isEqualTo(deadline);
            }
        }
    }

    @Test
    void readsADateOrADateWithATime() {
        assertThat(Deadline.parse("2027-12-01").orThrow()).isEqualTo(Deadline.endOf(LocalDate.of(2027, 12, 1)));
        assertThat(Deadline.parse("2027-12-01T12:00").orThrow().time()).isEqualTo("12:00");
        for (String wrong : new String[] {"", "imorgon", "2027-13-01", "2027-02-29", "2027-12-01T25:00", "T12:00"}) {
            assertThat(Deadline.parse(wrong).refusal()).map(Refusal::code).contains("kernel.not-a-time");
        }
    }
}
