package se.vpsamverkan.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;

/** The rules of registered letters: what HR may register, and how the union corrects HR's reading. */
@Component
class Letters {

    private final Participations participations;
    private final SubmissionLines lines;
    private final Reception reception;
    private final ItemUse use;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(
            Participations participations,
            SubmissionLines lines,
            Reception reception,
            ItemUse use,
            ApplicationEventPublisher events,
            Clock clock) {
        this.participations = participations;
        this.lines = lines;
        this.reception = reception;
        this.use = use;
        this.events = events;
        this.clock = clock;
    }

    /** Why the letter cannot be registered; empty when it can. */
    Optional<Refusal> problem(RegisteredLetter letter, CaseView consultation) {
        if (letter.receivedAt().isAfter(clock.instant())) {
            return Optional.of(Refusal.of("proposal.letter-from-the-future"));
        }
        if (consultation.dispatchedAt() != null && letter.receivedAt().isBefore(consultation.dispatchedAt())) {
            return Optional.of(Refusal.of("proposal.letter-before-dispatch"));
        }
        if (letter.channel().hasOriginal()
                && (letter.original() == null || letter.original().content().length == 0)) {
            return Optional.of(Refusal.of("proposal.letter-without-original"));
        }
        return InputContent.problem(letter.blocks());
    }

    /** The union's reading takes the place of HR's; the numbers stay as long as the order does. */
    Result<Receipt> correct(Actor by, Submission submission, CaseView consultation, List<Block> blocks) {
        if (!submission.channel().ofLetter()) {
            return Result.refused("proposal.not-a-letter");
        }
        if (submission.isWithdrawn()) {
            return Result.refused("proposal.already-withdrawn");
        }
        List<SubmissionLine> before =
                lines.findBySubmissionIdAndReadingOrderByPlace(submission.id().value(), submission.reading());
        if (use.anyDistributed(items(before))) {
            return Result.refused("proposal.reading-distributed");
        }
        Optional<Refusal> problem = InputContent.problem(blocks);
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        Participation participation = participations
                .findByCaseKeyAndUnionId(
                        submission.caseKey().value(), submission.union().value())
                .orElseThrow();
        Receipt receipt = Reception.receipt(submission, blocks);
        submission.correct(clock.instant(), receipt.sha256());
        reception.reread(submission, consultation, participation, blocks, before);
        events.publishEvent(new ReadingCorrected(
                submission.caseKey(),
                submission.union(),
                submission.id(),
                receipt.items(),
                receipt.sha256(),
                by,
                clock.instant()));
        if (receipt.items() > 0
                && participation.isClosed()
                && !participation.closedWithItems()
                && !submission.isAfterClose()) {
            // nobody has been asked to distribute this union's items, for HR had read none in the letter
            submission.becomeAfterClose();
            events.publishEvent(new InputReceivedAfterClose(
                    submission.caseKey(),
                    submission.union(),
                    submission.id(),
                    receipt.items(),
                    submission.isLate(),
                    receipt.sha256(),
                    by,
                    clock.instant()));
        }
        return Result.done(receipt);
    }

    static List<ItemId> items(List<SubmissionLine> lines) {
        return lines.stream()
                .filter(SubmissionLine::isItem)
                .map(line -> new ItemId(line.id()))
                .toList();
    }
}
