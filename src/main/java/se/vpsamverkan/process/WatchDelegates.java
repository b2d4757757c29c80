package se.vpsamverkan.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineMet;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;
import se.vpsamverkan.notification.PlannedRung;
import se.vpsamverkan.notification.Reminders;
import se.vpsamverkan.notification.RungSkipped;
import se.vpsamverkan.worklist.TimerLog;

/**
 * The service tasks of the watch over one deadline: every clock of the system ticks here. The watch keeps its own
 * variables in its sub-process, so that a moved deadline begins from nothing.
 */
@Configuration(proxyBeanMethods = false)
class WatchDelegates {

    /** Plans the next rung, or asks HR for a new date when the deadline was over before its watch began. */
    @Bean(DeadlineWatchProcess.Services.COMPUTE_NEXT_RUNG)
    JavaDelegate computeNextRung(
            Deadlines deadlines, Reminders reminders, TimerLog timers, ApplicationEventPublisher events, Clock clock) {
        return execution -> {
            DeadlineView deadline = watched(execution, deadlines);
            Instant now = clock.instant();
            Optional<Instant> last = ProcessVariable.NEXT_AT.find(execution).map(Date::toInstant);
            boolean alreadyPast = last.isEmpty() && !deadline.due().isAfter(now);
            execution.setVariableLocal(ProcessVariable.ALREADY_PAST.name(), alreadyPast);
            if (alreadyPast) {
                return;
            }
            // What should have come before now, at the beginning or while we were down, is noted and never caught up;
            // but what was to close by itself meanwhile closes at once.
            boolean owesClosing =
                    deadline.kind().closesAtDue() && !deadline.due().isAfter(now);
            Instant upTo = owesClosing ? deadline.due().minusMillis(1) : now;
            reminders
                    .skipped(deadline, last.orElse(Instant.EPOCH), upTo)
                    .forEach(rung -> skip(events, deadline, rung, now));
            PlannedRung next = reminders
                    .next(deadline, upTo)
                    .orElseThrow(() -> new IllegalStateException("the ladder ran dry for " + deadline.kind()));
            execution.setVariableLocal(ProcessVariable.NEXT_AT.name(), Date.from(next.at()));
            execution.setVariableLocal(
                    ProcessVariable.NEXT_RUNG.name(), next.rung().code());
            timers.planned(deadline.id(), deadline.caseKey(), next.rung().code(), deadline.subject(), next.at());
        };
    }

    /** Reminds, or does what the deadline's passing does. */
    @Bean(DeadlineWatchProcess.Services.ACT_ON_RUNG)
    JavaDelegate actOnRung(
            ConsultationCases cases,
            Deadlines deadlines,
            Reminders reminders,
            Closings closings,
            TimerLog timers,
            Clock clock) {
        return execution -> {
            // The case first, like every act of a person: who moves the date just now is waited for, never run into.
            cases.lock(new CaseKey(ProcessVariable.CASE_KEY.from(execution)));
            DeadlineView deadline = watched(execution, deadlines);
            timers.fired(deadline.id(), clock.instant());
            PlannedRung rung = plannedFor(execution, deadline, reminders);
            if (deadline.isOpen()) {
                reminders.remind(deadline, rung);
            }
            boolean closes =
                    deadline.isOpen() && rung.rung().atDue() && deadline.kind().closesAtDue();
            if (closes) {
                closings.close(deadline);
                // This watch ends by itself: it does not need to be told that its own deadline is over.
                FactQueue.take(DeadlineMet.class, met -> met.deadline().equals(deadline.id()));
            }
            execution.setVariableLocal(ProcessVariable.WATCH_DONE.name(), closes || !deadline.isOpen());
        };
    }

    /**
     * The rung this timer was set for. When the date moved while we waited for the case there is none: this timer is
     * gone by now, and the engine tries nothing again that is gone.
     */
    private static PlannedRung plannedFor(DelegateExecution execution, DeadlineView deadline, Reminders reminders) {
        Instant at = ProcessVariable.NEXT_AT.from(execution).toInstant();
        return reminders
                .next(deadline, at.minusMillis(1))
                .filter(rung -> rung.at().equals(at))
                .orElseThrow(() -> new OptimisticLockingException(deadline.kind() + " was moved away from " + at));
    }

    private static void skip(ApplicationEventPublisher events, DeadlineView deadline, PlannedRung rung, Instant now) {
        events.publishEvent(new RungSkipped(
                deadline.caseKey(),
                deadline.id(),
                deadline.kind(),
                deadline.subject(),
                rung.rung().code(),
                rung.at(),
                Actor.system(),
                now));
    }

    private static DeadlineView watched(DelegateExecution execution, Deadlines deadlines) {
        return deadlines.view(DeadlineId.of(ProcessVariable.DEADLINE_ID.from(execution)));
    }
}
