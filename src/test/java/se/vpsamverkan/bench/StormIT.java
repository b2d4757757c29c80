package se.vpsamverkan.bench;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.kernel.TimeControl;

/** A thousand deadlines at one instant: each acted on exactly once, each mail once. */
@LongRun
class StormIT {

    private static final int DEADLINES = Integer.getInteger("storm.deadlines", 1_000);

    @Autowired
    private Storm storm;

    @Autowired
    private TimeControl time;

    @BeforeEach
    void calm() {
        storm.calm();
    }

    @AfterEach
    void giveTheClockBack() {
        time.release();
    }

    @Test
    void eachDeadlineIsActedOnOnce() {
        Storm.Prepared prepared = storm.prepare(DEADLINES);

        Duration took = storm.blow(prepared);

        System.out.printf("storm: %d deadlines in %.1f s%n", DEADLINES, took.toMillis() / 1000.0);
        storm.assertActedOnOnce(prepared);
    }
}
