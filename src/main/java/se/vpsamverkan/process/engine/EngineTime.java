package se.vpsamverkan.process.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.ShiftableClock;
import se.vpsamverkan.kernel.TimeControl;

/**
 * Moves our clock and the engine's as one, and wakes the job executor, which would otherwise sleep on. The engine's
 * clock is one per JVM, so no two engines may be moved at once.
 */
@Component
class EngineTime implements TimeControl {

    private final ShiftableClock clock;
    private final ObjectProvider<ProcessEngine> engine;

    EngineTime(ShiftableClock clock, ObjectProvider<ProcessEngine> engine) {
        this.clock = clock;
        this.engine = engine;
    }

    @Override
    public void standAt(Instant instant) {
        clock.standAt(instant);
        ClockUtil.setCurrentTime(Date.from(instant));
        wakeJobExecutor();
    }

    @Override
    public void runFrom(Instant instant) {
        clock.runFrom(instant);
        ClockUtil.offset(Duration.between(Clock.systemUTC().instant(), instant).toMillis());
        wakeJobExecutor();
    }

    @Override
    public void release() {
        clock.release();
        ClockUtil.reset();
        wakeJobExecutor();
    }

    private void wakeJobExecutor() {
        engine.ifAvailable(running -> {
            JobExecutor jobs =
                    ((ProcessEngineConfigurationImpl) running.getProcessEngineConfiguration()).getJobExecutor();
            if (jobs != null && jobs.isActive()) {
                jobs.jobWasAdded();
            }
        });
    }
}
