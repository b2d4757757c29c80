package se.vpsamverkan.proposal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;

/** What unions hand in, and what the employer may do about it: register a letter, choose when late input is answered. */
@Service
@Transactional
public class UnionInput {

    private final Permissions permissions;
    private final ConsultationCases cases;
    private final Participations participations;
    private final Submissions submissions;
    private final SubmissionLines lines;
    private final Reception reception;
    private final InputClosing closing;
    private final InputTimes times;
    private final Letters letters;
    private final ItemUse use;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnionInput(
            Permissions permissions,
            ConsultationCases cases,
            Participations participations,
            Submissions submissions,
            SubmissionLines lines,
            Reception reception,
            InputClosing closing,
            InputTimes times,
            Letters letters,
            ItemUse use,
            ApplicationEventPublisher events,
            Clock clock) {
        this.permissions = permissions;
        this.cases = cases;
        this.participations = participations;
        this.submissions = submissions;
        this.lines = lines;
        this.reception = reception;
        this.closing = closing;
        this.times = times;
        this.letters = letters;
        this.use = use;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A union hands in; it may as often as it likes. What comes after the last day is received all the same.
     *
     * @param receivedAt taken when the last byte had arrived, before any lock; it alone decides what is in time
     */
    public Result<Receipt> submit(Actor by, CaseKey caseKey, UnionId union, List<Block> blocks, Instant receivedAt) {
        Optional<Refusal> forbidden = permissions.check(by, Act.SUBMIT_INPUT, caseKey, union);
        if (forbidden.isPresent()) {
            return Result.refused(forbidden.get());
        }
        CaseView consultation = cases.lock(caseKey);
        Optional<Participation> participation = participation(caseKey, union);
        Optional<Refusal> problem = notReceiving(consultation, participation).or(() -> InputContent.problem(blocks));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        Submission submission = reception.receive(
                by, consultation, participation.orElseThrow(), Channel.PORTAL, blocks, receivedAt, null);
        return Result.done(Reception.receipt(submission, blocks));
    }

    /** A union replaces an earlier submission while its branch is open; the earlier one is kept as a record. */
    public Result<Receipt> replace(Actor by, SubmissionId earlier, List<Block> blocks, Instant receivedAt) {
        Submission old = submissions.findById(earlier.value()).orElseThrow();
        Optional<Refusal> problem = permissions
                .check(by, Act.SUBMIT_INPUT, old.caseKey(), old.union())
                .or(() -> notWithdrawable(cases.lock(old.caseKey()), old, receivedAt))
                .or(() -> InputContent.problem(blocks));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        Submission submission = reception.receive(
                by,
                cases.view(old.caseKey()),
                participation(old.caseKey(), old.union()).orElseThrow(),
                Channel.PORTAL,
                blocks,
                receivedAt,
                null);
        withdraw(by, old, submission.id());
        return Result.done(Reception.receipt(submission, blocks));
    }

    /** A union takes a submission back while its branch is open; it is kept as a record (R20). */
    public Result<Nothing> withdraw(Actor by, SubmissionId submission) {
        Submission old = submissions.findById(submission.value()).orElseThrow();
        Optional<Refusal> problem = permissions
                .check(by, Act.SUBMIT_INPUT, old.caseKey(), old.union())
                .or(() -> notWithdrawable(cases.lock(old.caseKey()), old, clock.instant()));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        withdraw(by, old, null);
        return Result.done();
    }

    /** "Inga yrkanden": ends the union's reminders; it may change its mind until its time ends. */
    public Result<Nothing> declareNoInput(Actor by, CaseKey caseKey, UnionId union) {
        Optional<Refusal> forbidden = permissions.check(by, Act.DECLARE_NO_INPUT, caseKey, union);
        if (forbidden.isPresent()) {
            return Result.refused(forbidden.get());
        }
        Optional<Participation> found = participation(cases.lock(caseKey).key(), union);
        Optional<Refusal> problem = notReceiving(cases.view(caseKey), found);
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        Participation participation = found.orElseThrow();
        if (participation.isClosed()) {
            return Result.refused("proposal.branch-ended");
        }
        if (handedInInTime(participation)) {
            return Result.refused("proposal.already-handed-in");
        }
        if (!participation.saidNone()) {
            participation.declareNone(clock.instant());
            events.publishEvent(new NoInputDeclared(caseKey, union, by, clock.instant()));
        }
        return Result.done();
    }

    /** "Vi är klara": ends the union's branch before its time, so that answering can start. */
    public Result<Nothing> declareDone(Actor by, CaseKey caseKey, UnionId union) {
        Optional<Refusal> forbidden = permissions.check(by, Act.DECLARE_NO_INPUT, caseKey, union);
        if (forbidden.isPresent()) {
            return Result.refused(forbidden.get());
        }
        CaseView consultation = cases.lock(caseKey);
        Optional<Participation> found = participation(caseKey, union);
        Optional<Refusal> problem = notReceiving(consultation, found);
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        Participation participation = found.orElseThrow();
        if (participation.isClosed()) {
            return Result.refused("proposal.branch-ended");
        }
        if (!participation.saidNone() && !handedInInTime(participation)) {
            return Result.refused("proposal.nothing-to-be-done-with");
        }
        closing.done(participation, by);
        return Result.done();
    }

    /** HR registers a letter that came by e-mail, on paper or orally; the union gets the receipt. */
    public Result<Receipt> registerLetter(Actor by, CaseKey caseKey, UnionId union, RegisteredLetter letter) {
        Optional<Refusal> forbidden = permissions.check(by, Act.REGISTER_LETTER, caseKey, union);
        if (forbidden.isPresent()) {
            return Result.refused(forbidden.get());
        }
        CaseView consultation = cases.lock(caseKey);
        Optional<Participation> participation = participation(caseKey, union);
        Optional<Refusal> problem =
                notReceiving(consultation, participation).or(() -> letters.problem(letter, consultation));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        Submission submission = reception.receive(
                by,
                consultation,
                participation.orElseThrow(),
                letter.channel(),
                letter.blocks(),
                letter.receivedAt(),
                letter.original());
        return Result.done(Reception.receipt(submission, letter.blocks()));
    }

    /** The union corrects HR's reading of its letter, until the items are distributed. */
    public Result<Receipt> correctReading(Actor by, SubmissionId submission, List<Block> blocks) {
        Submission letter = submissions.findById(submission.value()).orElseThrow();
        Optional<Refusal> problem = permissions
                .check(by, Act.SUBMIT_INPUT, letter.caseKey(), letter.union())
                .or(() -> ended(cases.lock(letter.caseKey())));
        return problem.isPresent()
                ? Result.refused(problem.get())
                : letters.correct(by, letter, cases.view(letter.caseKey()), blocks);
    }

    /** The clock: an input deadline passed. Does nothing if it was met, moved or not due yet. */
    public void closeInput(DeadlineView deadline) {
        closing.passed(deadline);
    }

    /** HR chooses when late input is answered; once. */
    public Result<Nothing> decideLate(Actor by, SubmissionId submission, AnswerWhen when) {
        Submission late = submissions.findById(submission.value()).orElseThrow();
        Optional<Refusal> problem = permissions
                .check(by, Act.DECIDE_LATE_INPUT, late.caseKey())
                .or(() -> ended(cases.lock(late.caseKey())));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        if (!late.isLate()) {
            return Result.refused("proposal.not-late");
        }
        if (late.when() != null) {
            return Result.refused("proposal.already-decided");
        }
        late.decide(when);
        events.publishEvent(new LateInputDecided(late.caseKey(), submission, late.union(), when, by, clock.instant()));
        return Result.done();
    }

    /** The secretary records what a union said at the meeting, or about the answers after they went out. */
    public Result<Receipt> raiseAtMeeting(
            Actor by, CaseKey caseKey, UnionId union, List<Block> blocks, RaisedAt raisedAt) {
        if (raisedAt == RaisedAt.SUBMITTED) {
            throw new IllegalArgumentException("what is handed in is not raised at a meeting");
        }
        Optional<Refusal> problem = permissions
                .check(by, Act.HOLD_MEETING, caseKey)
                .or(() -> notRunning(cases.lock(caseKey)))
                .or(() -> InputContent.problem(blocks));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        Submission submission =
                reception.record(by, cases.view(caseKey), reception.participation(caseKey, union), blocks, raisedAt);
        Receipt receipt = Reception.receipt(submission, blocks);
        events.publishEvent(new ItemsRaised(
                caseKey, union, submission.id(), receipt.items(), raisedAt, receipt.sha256(), by, clock.instant()));
        return Result.done(receipt);
    }

    private Optional<Participation> participation(CaseKey caseKey, UnionId union) {
        return participations.findByCaseKeyAndUnionId(caseKey.value(), union.value());
    }

    private boolean handedInInTime(Participation participation) {
        return submissions
                .findByCaseKeyAndUnionId(
                        participation.caseKey().value(), participation.union().value())
                .stream()
                .anyMatch(submission -> submission.raisedAt() == RaisedAt.SUBMITTED
                        && !submission.isWithdrawn()
                        && !submission.isAfterClose());
    }

    private void withdraw(Actor by, Submission submission, @Nullable SubmissionId replacement) {
        submission.withdraw(clock.instant(), replacement);
        events.publishEvent(new InputWithdrawn(
                submission.caseKey(), submission.union(), submission.id(), replacement != null, by, clock.instant()));
    }

    private Optional<Refusal> notWithdrawable(CaseView consultation, Submission submission, Instant at) {
        if (!consultation.live()) {
            return ended(consultation);
        }
        if (submission.isWithdrawn()) {
            return Optional.of(Refusal.of("proposal.already-withdrawn"));
        }
        boolean open = participation(submission.caseKey(), submission.union())
                        .filter(Participation::isOpen)
                        .isPresent()
                && times.inTime(submission.caseKey(), submission.union(), at);
        if (!open || submission.isAfterClose() || submission.raisedAt() != RaisedAt.SUBMITTED) {
            return Optional.of(Refusal.of("proposal.too-late-to-take-back"));
        }
        boolean distributed = use.anyDistributed(Letters.items(
                lines.findBySubmissionIdAndReadingOrderByPlace(submission.id().value(), submission.reading())));
        return distributed ? Optional.of(Refusal.of("proposal.too-late-to-take-back")) : Optional.empty();
    }

    private static Optional<Refusal> notReceiving(CaseView consultation, Optional<Participation> participation) {
        Optional<Refusal> ended = ended(consultation);
        if (ended.isPresent()) {
            return ended;
        }
        if (!consultation.dispatched()) {
            return Optional.of(Refusal.of("proposal.not-open-yet"));
        }
        return participation.filter(Participation::isInvited).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("proposal.not-invited"));
    }

    private static Optional<Refusal> notRunning(CaseView consultation) {
        return consultation.state() == CaseState.PLANNED
                ? Optional.of(Refusal.of("proposal.not-open-yet"))
                : ended(consultation);
    }

    private static Optional<Refusal> ended(CaseView consultation) {
        return consultation.live() ? Optional.empty() : Optional.of(Refusal.of("proposal.case-ended"));
    }
}
