package se.vpsamverkan.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.cycle.UnionInvited;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AnswersKept;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.UnionId;

/** How a union's branch, and the ordinary time for input, begin and end. Every way in holds the case's row lock. */
@Component
class InputClosing {

    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Participations participations;
    private final InputRounds rounds;
    private final Submissions submissions;
    private final SubmissionLines lines;
    private final Reception reception;
    private final InputTimes times;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InputClosing(
            ConsultationCases cases,
            Deadlines deadlines,
            Participations participations,
            InputRounds rounds,
            Submissions submissions,
            SubmissionLines lines,
            Reception reception,
            InputTimes times,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.participations = participations;
        this.rounds = rounds;
        this.submissions = submissions;
        this.lines = lines;
        this.reception = reception;
        this.times = times;
        this.events = events;
        this.clock = clock;
    }

    /** A union's branch begins, at dispatch or when it is invited later. */
    @EventListener
    void on(UnionInvited event) {
        Participation participation = reception.participation(event.caseKey(), event.union());
        if (!participation.isInvited()) {
            participation.invite(event.at());
        }
        if (rounds.findByCaseKey(event.caseKey().value()).isEmpty()) {
            rounds.save(new InputRound(event.caseKey()));
        }
    }

    /** The clock: see {@link UnionInput#closeInput}. */
    void passed(DeadlineView deadline) {
        CaseKey key = deadline.caseKey();
        cases.lock(key);
        DeadlineView now = deadlines.view(deadline.id());
        if (!now.isOpen() || clock.instant().isBefore(now.due())) {
            return; // met, moved or cancelled while the timer was on its way
        }
        deadlines.passed(now.id());
        UUID subject = now.subject();
        if (now.kind() == DeadlineKind.INPUT && subject == null) {
            participations.findByCaseKeyOrderByPlace(key.value()).stream()
                    .filter(Participation::isOpen)
                    .filter(union -> !hasTimeLeft(key, union.union()))
                    .forEach(union -> close(union, Actor.system()));
            closeRound(key, Actor.system());
        } else if (now.kind() == DeadlineKind.INPUT) {
            participations
                    .findByCaseKeyAndUnionId(key.value(), Objects.requireNonNull(subject))
                    .filter(Participation::isOpen)
                    .ifPresent(union -> close(union, Actor.system()));
        } else if (now.kind() != DeadlineKind.DOCUMENT_INPUT) {
            throw new IllegalStateException("no input deadline: " + now.kind());
        }
    }

    /** A union says "Vi är klara"; when it was the last, everybody's time has ended. */
    void done(Participation participation, Actor by) {
        CaseKey key = participation.caseKey();
        close(participation, by);
        deadlines.met(key, DeadlineKind.INPUT, participation.union().value(), by);
        boolean allDone =
                participations.findByCaseKeyOrderByPlace(key.value()).stream().noneMatch(Participation::isOpen);
        if (allDone) {
            deadlines.met(key, DeadlineKind.INPUT, null, by);
            closeRound(key, by);
        }
    }

    private boolean hasTimeLeft(CaseKey key, UnionId union) {
        return times.own(key, union).filter(DeadlineView::isOpen).isPresent();
    }

    private void close(Participation participation, Actor by) {
        CaseKey key = participation.caseKey();
        UnionId union = participation.union();
        Set<UUID> inTime = submissions.findByCaseKeyOrderByReceivedAtAscRegisteredAtAsc(key.value()).stream()
                .filter(submission -> submission.union().equals(union))
                .filter(submission -> !submission.isWithdrawn() && !submission.isAfterClose())
                .filter(submission -> submission.raisedAt() == RaisedAt.SUBMITTED)
                .map(submission -> submission.id().value())
                .collect(Collectors.toSet());
        boolean hasItems =
                currentLines(key).stream().anyMatch(line -> line.isItem() && inTime.contains(line.submissionId()));
        boolean silent = inTime.isEmpty() && !participation.saidNone();
        participation.close(clock.instant(), hasItems);
        events.publishEvent(new UnionInputClosed(key, union, hasItems, silent, by, clock.instant()));
    }

    /** Closing changes no line. */
    private List<SubmissionLine> currentLines(CaseKey key) {
        return AnswersKept.once(InputClosing.class, key, () -> lines.current(key.value()));
    }

    private void closeRound(CaseKey key, Actor by) {
        Optional<InputRound> open = rounds.findByCaseKey(key.value()).filter(round -> !round.isClosed());
        if (open.isPresent()) {
            open.get().close(clock.instant());
            List<SubmissionLine> all = currentLines(key);
            Set<UUID> valid = submissions.findByCaseKeyOrderByReceivedAtAscRegisteredAtAsc(key.value()).stream()
                    .filter(submission -> !submission.isWithdrawn())
                    .map(submission -> submission.id().value())
                    .collect(Collectors.toSet());
            boolean anyItems = all.stream().anyMatch(line -> line.isItem() && valid.contains(line.submissionId()));
            events.publishEvent(new InputClosed(key, anyItems, by, clock.instant()));
        }
    }
}
