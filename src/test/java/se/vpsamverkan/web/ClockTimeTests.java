package se.vpsamverkan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTimeTests {

    @ParameterizedTest
    @CsvSource({"13:00,13:00", "13.00,13:00", "1300,13:00", "9.05,09:05", "13,13:00", "' 8:30 ',08:30", "23:59:00,23:59"
    })
    void clockTimesAreReadAsPeopleWriteThem(String typed, LocalTime meant) {
        assertThat(ClockTime.parse(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24.00", "13.60", "kl 13", "13.0", "-1", "", "13:00:30", "99999"})
    void whatIsNoClockTimeIsRefused(String typed) {
        assertThatThrownBy(() -> ClockTime.parse(typed)).isInstanceOf(DateTimeException.class);
    }
}
