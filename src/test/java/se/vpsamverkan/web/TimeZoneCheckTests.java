package se.vpsamverkan.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZoneCheckTests {

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/UTC", "Z", "GMT"})
    void acceptsEveryNameOfUtc(String zone) {
        assertThatCode(() -> TimeZoneCheck.requireUtc("The JVM", ZoneId.of(zone)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Stockholm", "Europe/London", "+01:00"})
    void refusesEveryOtherZone(String zone) {
        assertThatThrownBy(() -> TimeZoneCheck.requireUtc("The JVM", ZoneId.of(zone)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(zone)
                .hasMessageContaining("UTC");
    }
}
