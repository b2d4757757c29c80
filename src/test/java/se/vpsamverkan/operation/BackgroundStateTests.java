package se.vpsamverkan.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackgroundStateTests {

    private static final WatchSettings LIMITS =
            new WatchSettings(Duration.ofMinutes(5), Duration.ofMinutes(15), 0, Duration.ofSeconds(2));

    private static final Duration NONE = Duration.ZERO;

    @Test
    void nothingIsBeyondAtTheLimitItself() {
        assertThat(new BackgroundState(Duration.ofMinutes(5), Duration.ofMinutes(15), 0, 0, null, Duration.ofSeconds(2))
                        .beyond(LIMITS))
                .isEmpty();
    }

    @Test
    void eachFigureBeyondItsLimitIsNamed() {
        assertThat(new BackgroundState(Duration.ofSeconds(301), NONE, 0, 0, null, NONE).beyond(LIMITS))
                .containsExactly("oldest-job");
        assertThat(new BackgroundState(NONE, Duration.ofSeconds(901), 0, 0, null, NONE).beyond(LIMITS))
                .containsExactly("oldest-mail");
        assertThat(new BackgroundState(NONE, NONE, 1, 0, null, NONE).beyond(LIMITS))
                .containsExactly("failed-jobs");
        assertThat(new BackgroundState(NONE, NONE, 0, 1, null, NONE).beyond(LIMITS))
                .containsExactly("failed-jobs");
        assertThat(new BackgroundState(NONE, NONE, 0, 0, null, Duration.ofMillis(2001)).beyond(LIMITS))
                .containsExactly("clock-skew");
        assertThat(new BackgroundState(NONE, NONE, 0, 0, Instant.EPOCH, NONE).beyond(LIMITS))
                .containsExactly("mail-stopped");
    }
}
