package se.vpsamverkan.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.vpsamverkan.VpSamverkanApplication;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.ShiftableClock;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.notification.MailView;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.process.EngineDriver;
import se.vpsamverkan.worklist.TimerLog;

/** The time machine as whoever starts the demo has it: with the job executor, and over a restart. */
class TimeMachineTests {

    private static final Duration NEARLY = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void timeGoesForwardEventByEventAndHoldsAfterARestart() {
        Instant shown;
        try (var app = start()) {
            var machine = app.getBean(TimeMachine.class);
            var clock = app.getBean(ShiftableClock.class);
            var first = machine.next().orElseThrow();
            assertThat(first.timers()).isNotEmpty();
            assertThat(mailsSince(app, first.at())).isEmpty();

            assertThat(machine.toNext().orThrow()).isPositive();

            assertThat(clock.instant()).isBetween(first.at(), first.at().plus(NEARLY));
            assertThat(fired(app, first)).as("done by the job executor").isTrue();
            assertThat(machine.next().orElseThrow().at()).isAfter(first.at());

            var weekLater = Dates.local(clock.instant()).plusDays(7);
            int stops = machine.to(weekLater).orThrow();
            assertThat(stops).isGreaterThan(2);
            assertThat(app.getBean(EngineDriver.class).nextDue().orElseThrow()).isAfter(clock.instant());
            assertThat(mailsSince(app, first.at()))
                    .as("each written when its time had come")
                    .hasSizeGreaterThan(2)
                    .allMatch(mail -> !mail.createdAt().isAfter(clock.instant()));

            assertThat(machine.to(weekLater.minusMinutes(1)).refusal())
                    .map(Refusal::code)
                    .contains("portal.time-backwards");
            assertThat(machine.to(weekLater.plusDays(TimeMachine.MOST_DAYS + 1)).refusal())
                    .map(Refusal::code)
                    .contains("portal.time-too-far");
            shown = clock.instant();
        }
        try (var app = start()) {
            var clock = app.getBean(ShiftableClock.class);

            assertThat(clock.instant()).isBetween(shown, shown.plus(Duration.ofMinutes(10)));
            app.getBean(TimeControl.class).release();
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(VpSamverkanApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_ON_EXIT=FALSE",
                        "--camunda.bpm.process-engine-name=timemachine",
                        "--logging.level.root=warn");
    }

    private static boolean fired(ConfigurableApplicationContext app, TimeMachine.Next event) {
        var key = event.timers().get(0).caseKey();
        return app.getBean(TimerLog.class).of(key).stream()
                .filter(timer -> timer.due().equals(event.at()))
                .allMatch(timer -> timer.firedAt() != null);
    }

    private static List<MailView> mailsSince(ConfigurableApplicationContext app, Instant instant) {
        var office = app.getBean(Directory.class).administrations().get(0);
        return app.getBean(ConsultationCases.class).all(office.id()).stream()
                .flatMap(each -> app.getBean(Outbox.class).allOf(each.key()).stream())
                .filter(mail -> !mail.createdAt().isBefore(instant))
                .toList();
    }
}
