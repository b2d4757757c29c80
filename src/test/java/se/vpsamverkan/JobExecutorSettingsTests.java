package se.vpsamverkan;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import se.vpsamverkan.testing.OnH2;

/** The one start with the job executor on, on an empty database and under a name of its own. */
@OnH2
@TestPropertySource(properties = {"camunda.bpm.job-execution.enabled=true", "camunda.bpm.process-engine-name=jobs"})
@DirtiesContext
class JobExecutorSettingsTests {

    @Autowired
    private ProcessEngine engine;

    @Test
    void areTheOnesWeDecided() {
        SpringJobExecutor jobs = (SpringJobExecutor)
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        ThreadPoolTaskExecutor threads = (ThreadPoolTaskExecutor) jobs.getTaskExecutor();
        int expectedThreads = 2 * Runtime.getRuntime().availableProcessors();

        assertThat(jobs.isActive()).isTrue();
        assertThat(threads.getCorePoolSize()).isEqualTo(expectedThreads);
        assertThat(threads.getMaxPoolSize()).isEqualTo(expectedThreads);
        assertThat(threads.getQueueCapacity()).isEqualTo(60);
        assertThat(jobs.getMaxJobsPerAcquisition()).isEqualTo(60);
        assertThat(jobs.getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(jobs.getWaitTimeInMillis()).isEqualTo(500);
        assertThat(jobs.getMaxWait()).isEqualTo(5_000);
        assertThat(jobs.getBackoffTimeInMillis()).isEqualTo(25);
        assertThat(jobs.getMaxBackoff()).isEqualTo(400);
    }
}
