package se.vpsamverkan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTests {

    private final Instant meeting = Instant.parse("2027-12-07T12:00:00Z");

    @Test
    void saysTimesAsTheyAreReadInSweden() {
        assertThat(Dates.spoken(meeting)).isEqualTo("tisdag 7 december 2027 kl. 13.00");
        assertThat(Dates.spoken(meeting, Sweden.LOCALE)).isEqualTo("tisdag 7 december 2027 kl. 13.00");
        assertThat(Dates.spoken(meeting, Locale.UK)).isEqualTo("Tuesday 7 December 2027 at 13:00");
        assertThat(Dates.brief(meeting)).isEqualTo("tis 7 dec 2027 kl. 13.00");
        assertThat(Dates.dateOf(Instant.parse("2027-06-30T22:00:00Z"))).isEqualTo("2027-07-01");
    }

    @Test
    void saysDaysAndClocks() {
        assertThat(Dates.day(LocalDate.of(2028, 2, 29))).isEqualTo("tisdag 29 februari 2028");
        assertThat(Dates.briefDay(LocalDate.of(2027, 9, 5))).isEqualTo("sön 5 sep 2027");
        assertThat(Dates.clock(LocalTime.of(9, 5))).isEqualTo("09.05");
    }
}
