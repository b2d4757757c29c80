package se.vpsamverkan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginLimiterTests {

    private static final String HERE = "192.0.2.7";
    private static final String THERE = "198.51.100.9";

    private final AtomicLong nanos = new AtomicLong(-5);
    private final LoginLimiter limiter = new LoginLimiter(nanos::get);

    @Test
    void peopleMistype() {
        fail(LoginLimiter.FREE - 1, "hanna", HERE);

        assertThat(limiter.wait("hanna", HERE)).isZero();
    }

    @Test
    void eachFurtherTryWaitsTwiceAsLongUpToALimit() {
        fail(LoginLimiter.FREE, "hanna", HERE);
        assertThat(limiter.wait("hanna", HERE)).isEqualTo(Duration.ofSeconds(2));
        fail(1, "hanna", HERE);
        assertThat(limiter.wait("hanna", HERE)).isEqualTo(Duration.ofSeconds(4));
        pass(Duration.ofSeconds(3));
        assertThat(limiter.wait("hanna", HERE)).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(limiter.wait("hanna", HERE)).isZero();
        fail(200, "hanna", HERE);
        assertThat(limiter.wait("hanna", HERE)).isEqualTo(LoginLimiter.LONGEST_WAIT);
    }

    @Test
    void nobodyIsLockedOutBySomebodyElse() {
        fail(50, "hanna", HERE);

        assertThat(limiter.wait("hanna", THERE)).as("herself, at another desk").isZero();
        assertThat(limiter.wait("kerstin", HERE))
                .as("a colleague behind the same address")
                .isZero();
    }

    @Test
    void spellingChangesNothing() {
        fail(LoginLimiter.FREE, "Hanna ", HERE);

        assertThat(limiter.wait("hanna", HERE)).isPositive();
    }

    @Test
    void theRightPasswordAndTimeForget() {
        fail(10, "hanna", HERE);
        limiter.succeeded("hanna", HERE);
        assertThat(limiter.wait("hanna", HERE)).isZero();
        fail(10, "hanna", HERE);
        pass(LoginLimiter.FORGOTTEN_AFTER.plusSeconds(1));
        fail(1, "hanna", HERE);
        assertThat(limiter.wait("hanna", HERE)).isZero();
    }

    @Test
    void theListHasAnEnd() {
        fail(10, "hanna", HERE);
        for (int i = 0; i < LoginLimiter.LONGEST_LIST; i++) {
            fail(1, "user" + i, HERE);
        }

        assertThat(limiter.wait("hanna", HERE)).isZero();
    }

    private void fail(int times, String username, String address) {
        for (int i = 0; i < times; i++) {
            limiter.failed(username, address);
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
