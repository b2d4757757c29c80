package se.vpsamverkan.proposal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;

/**
 * What has been received. These queries do not ask who reads: a page or report passes each row through
 * {@link InputVisibility} first. What was withdrawn or replaced is only in {@link #submissions}.
 */
@Service
@Transactional(readOnly = true)
public class InputQueries {

    private final Participations participations;
    private final InputRounds rounds;
    private final Submissions submissions;
    private final SubmissionLines lines;
    private final LetterOriginals originals;
    private final InputTimes times;

    InputQueries(
            Participations participations,
            InputRounds rounds,
            Submissions submissions,
            SubmissionLines lines,
            LetterOriginals originals,
            InputTimes times) {
        this.participations = participations;
        this.rounds = rounds;
        this.submissions = submissions;
        this.lines = lines;
        this.originals = originals;
        this.times = times;
    }

    /** All items of the case, by union in the order invited; as written, those of the meeting last. */
    public List<ItemView> items(CaseKey caseKey) {
        Map<UUID, Submission> valid =
                submissions.findByCaseKeyOrderByReceivedAtAscRegisteredAtAsc(caseKey.value()).stream()
                        .filter(submission -> !submission.isWithdrawn())
                        .collect(Collectors.toMap(submission -> submission.id().value(), submission -> submission));
        Map<UnionId, Integer> places = new HashMap<>();
        for (Participation participation : participations.findByCaseKeyOrderByPlace(caseKey.value())) {
            places.put(participation.union(), participation.place());
        }
        List<SubmissionLine> found = lines.current(caseKey.value()).stream()
                .filter(line -> line.isItem() && valid.containsKey(line.submissionId()))
                .toList();
        Map<UUID, Integer> firstSeq = new HashMap<>();
        found.forEach(
                line -> firstSeq.merge(line.submissionId(), line.numbering().seq(), Math::min));
        Comparator<SubmissionLine> order = Comparator.comparing(
                        (SubmissionLine line) -> valid.get(line.submissionId()),
                        Comparator.comparing((Submission submission) -> places.getOrDefault(submission.union(), 0))
                                .thenComparing(Submission::raisedAt))
                .thenComparing(line -> firstSeq.get(line.submissionId()))
                .thenComparing(SubmissionLine::place);
        return found.stream()
                .sorted(order)
                .map(line -> line.item(Objects.requireNonNull(valid.get(line.submissionId()))))
                .toList();
    }

    /** A union's items as written. */
    public List<ItemView> items(CaseKey caseKey, UnionId union) {
        return items(caseKey).stream()
                .filter(item -> item.union().equals(union))
                .toList();
    }

    /** What is distributed together: a union's input, or one submission that came after the close. */
    public List<ItemView> itemsOf(CaseKey caseKey, UUID subject) {
        return items(caseKey).stream()
                .filter(item ->
                        item.raisedAt() == RaisedAt.SUBMITTED && item.subject().equals(subject))
                .toList();
    }

    /**
     * Whose input is meant: the union's own, or one submission's that came after the close ({@link ItemView#subject}).
     * Empty when the case has neither.
     */
    public Optional<UnionId> unionOf(CaseKey caseKey, UUID subject) {
        return participations
                .findByCaseKeyAndUnionId(caseKey.value(), subject)
                .map(participation -> new UnionId(subject))
                .or(() -> find(new SubmissionId(subject))
                        .filter(found -> found.caseKey().equals(caseKey))
                        .map(SubmissionView::union));
    }

    /** An item; empty if it was withdrawn, corrected away or never existed. */
    public Optional<ItemView> item(ItemId item) {
        return lines.findById(item.value())
                .filter(SubmissionLine::isItem)
                .flatMap(line -> submissions
                        .findById(line.submissionId())
                        .filter(submission -> !submission.isWithdrawn() && line.isOf(submission.reading()))
                        .map(line::item));
    }

    /** Everything received in the case, withdrawn submissions too, in the order received. */
    public List<SubmissionView> submissions(CaseKey caseKey) {
        Map<UUID, List<SubmissionLine>> bySubmission =
                lines.current(caseKey.value()).stream().collect(Collectors.groupingBy(SubmissionLine::submissionId));
        return submissions.findByCaseKeyOrderByReceivedAtAscRegisteredAtAsc(caseKey.value()).stream()
                .map(submission -> submission.view(
                        bySubmission.getOrDefault(submission.id().value(), List.of())))
                .toList();
    }

    /** One submission; asking for one that never was is the caller's bug. */
    public SubmissionView submission(SubmissionId submission) {
        return find(submission).orElseThrow();
    }

    /** One submission of an address; empty when there never was one. */
    public Optional<SubmissionView> find(SubmissionId submission) {
        return submissions.findById(submission.value()).map(this::view);
    }

    /** A submission as it was first read, before the union corrected it. */
    public SubmissionView firstReading(SubmissionId submission) {
        return submissions
                .findById(submission.value())
                .orElseThrow()
                .view(lines.findBySubmissionIdAndReadingOrderByPlace(submission.value(), 1));
    }

    /** A letter's original, or empty if it had none. */
    public Optional<OriginalFile> original(SubmissionId submission) {
        return originals.findById(submission.value()).map(LetterOriginal::file);
    }

    /** How far a union has come; asking for one whose time has not begun is the caller's bug. */
    public UnionInputState state(CaseKey caseKey, UnionId union) {
        return participations
                .findByCaseKeyAndUnionId(caseKey.value(), union.value())
                .filter(Participation::isInvited)
                .map(participation -> state(participation, items(caseKey)))
                .orElseThrow(() -> new IllegalStateException("not invited to " + caseKey));
    }

    /** How far each union whose time has begun has come, in the order invited. */
    public List<UnionInputState> states(CaseKey caseKey) {
        List<ItemView> items = items(caseKey);
        return participations.findByCaseKeyOrderByPlace(caseKey.value()).stream()
                .filter(Participation::isInvited)
                .map(participation -> state(participation, items))
                .toList();
    }

    /** Whether the union may still be reminded: nothing came, it has not said "inga yrkanden", its time runs. */
    public boolean owesInput(CaseKey caseKey, UnionId union) {
        return participations
                .findByCaseKeyAndUnionId(caseKey.value(), union.value())
                .filter(participation -> participation.isOpen()
                        && !participation.saidNone()
                        && valid(participation).findAny().isEmpty())
                .isPresent();
    }

    /** Whether every invited union's ordinary time has ended. */
    public boolean inputClosed(CaseKey caseKey) {
        return rounds.findByCaseKey(caseKey.value())
                .filter(InputRound::isClosed)
                .isPresent();
    }

    private UnionInputState state(Participation participation, List<ItemView> items) {
        CaseKey caseKey = participation.caseKey();
        UnionId union = participation.union();
        int handedIn = (int) valid(participation).count();
        Optional<DeadlineView> due = times.due(caseKey, union);
        return new UnionInputState(
                union,
                status(participation, handedIn),
                participation.isClosed(),
                participation.closedAt(),
                due.map(DeadlineView::due).orElse(null),
                times.own(caseKey, union).isPresent(),
                handedIn,
                (int) items.stream()
                        .filter(item -> item.union().equals(union) && item.raisedAt() == RaisedAt.SUBMITTED)
                        .count());
    }

    private static UnionInputState.Status status(Participation participation, int handedIn) {
        if (handedIn > 0) {
            return UnionInputState.Status.HANDED_IN;
        }
        if (participation.saidNone()) {
            return UnionInputState.Status.NO_INPUT;
        }
        return participation.isClosed() ? UnionInputState.Status.SILENT : UnionInputState.Status.INVITED;
    }

    private Stream<Submission> valid(Participation participation) {
        return submissions
                .findByCaseKeyOrderByReceivedAtAscRegisteredAtAsc(
                        participation.caseKey().value())
                .stream()
                .filter(submission -> submission.union().equals(participation.union()))
                .filter(submission -> submission.raisedAt() == RaisedAt.SUBMITTED && !submission.isWithdrawn());
    }

    private SubmissionView view(Submission found) {
        return found.view(
                lines.findBySubmissionIdAndReadingOrderByPlace(found.id().value(), found.reading()));
    }
}
