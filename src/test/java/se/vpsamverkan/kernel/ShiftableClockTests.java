package se.vpsamverkan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ShiftableClockTests {

    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");

    private final ShiftableClock machine = new ShiftableClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private final ShiftableClock clock = new ShiftableClock(machine);

    @Test
    void followsTheMachineUntilMoved() {
        assertThat(clock.instant()).isEqualTo(NOW);
        assertThat(clock.isMoved()).isFalse();
    }

    @Test
    void standsStill() {
        Instant past = NOW.minus(Duration.ofDays(400));
        clock.standAt(past);
        machine.standAt(NOW.plusSeconds(5));
        assertThat(clock.instant()).isEqualTo(past);
        assertThat(clock.isMoved()).isTrue();
    }

    @Test
    void runsOnFromAnInstant() {
        Instant future = NOW.plus(Duration.ofDays(30));
        clock.runFrom(future);
        machine.standAt(NOW.plusSeconds(5));
        assertThat(clock.instant()).isEqualTo(future.plusSeconds(5));
    }

    @Test
    void neverGoesBackwardsUntilReleased() {
        clock.standAt(NOW.plusSeconds(60));
        assertThatIllegalStateException().isThrownBy(() -> clock.standAt(NOW.plusSeconds(59)));
        assertThatIllegalStateException().isThrownBy(() -> clock.runFrom(NOW));
        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(60));
        clock.release();
        assertThat(clock.instant()).isEqualTo(NOW);
        clock.standAt(NOW.minusSeconds(1));
        assertThat(clock.instant()).isEqualTo(NOW.minusSeconds(1));
    }
}
