package se.vpsamverkan.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.AnswerGiven;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.AnswerView;
import se.vpsamverkan.answer.SupplementContext;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.minutes.MinutesSheet.AnswerLine;
import se.vpsamverkan.minutes.MinutesSheet.Fact;
import se.vpsamverkan.minutes.MinutesSheet.Line;
import se.vpsamverkan.minutes.MinutesSheet.Part;
import se.vpsamverkan.minutes.MinutesSheet.UnionAnnex;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.Channel;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemDetails;
import se.vpsamverkan.proposal.RaisedAt;
import se.vpsamverkan.proposal.SubmissionView;
import se.vpsamverkan.proposal.UnionInputState;

/** "Bilaga: yrkanden och svar": what the unions wrote, as written, with the answers that are out. */
@Component
class AnnexComposer {

    private final InputQueries input;
    private final AnswerQueries answers;
    private final Directory directory;

    AnnexComposer(InputQueries input, AnswerQueries answers, Directory directory) {
        this.input = input;
        this.answers = answers;
        this.directory = directory;
    }

    /**
     * The annex as it stands; answers that came out after {@code meetingEnded} are marked so.
     *
     * @param takenBack the items that their unions took back at the meeting; they stand here all the same (R20)
     */
    List<UnionAnnex> compose(CaseView theCase, Instant meetingEnded, Set<ItemId> takenBack) {
        Map<ItemId, AnswerView> byItem = new HashMap<>();
        answers.answers(theCase.key()).forEach(answer -> byItem.put(answer.item(), answer));
        List<SubmissionView> valid = input.submissions(theCase.key()).stream()
                .filter(submission -> submission.withdrawnAt() == null)
                .sorted(Comparator.comparing(SubmissionView::raisedAt)
                        .thenComparing(SubmissionView::receivedAt)
                        .thenComparing(SubmissionView::registeredAt))
                .toList();
        Map<UnionId, UnionInputState.Status> states = new HashMap<>();
        input.states(theCase.key()).forEach(state -> states.put(state.union(), state.status()));
        Set<UnionId> unions = new LinkedHashSet<>(theCase.invited());
        valid.forEach(submission -> unions.add(submission.union()));
        List<UnionAnnex> annex = new ArrayList<>();
        for (UnionId union : unions) {
            List<Part> parts = valid.stream()
                    .filter(submission -> submission.union().equals(union))
                    .map(submission -> part(submission, byItem, meetingEnded, takenBack))
                    .toList();
            if (!parts.isEmpty() || theCase.kind() != CaseKind.MBL_FOLLOWUP) {
                annex.add(new UnionAnnex(
                        directory.union(union).officialName(),
                        parts.isEmpty() ? silence(states.get(union)) : null,
                        parts));
            }
        }
        return annex;
    }

    private static String silence(UnionInputState.@Nullable Status status) {
        return status == UnionInputState.Status.NO_INPUT
                ? "Organisationen har meddelat att den inte lämnar några yrkanden."
                : "Inget inkommet.";
    }

    private Part part(
            SubmissionView submission, Map<ItemId, AnswerView> byItem, Instant meetingEnded, Set<ItemId> takenBack) {
        String heading = submission.raisedAt() == RaisedAt.AFTER_RELEASE
                ? "Framfört efter att svaren skickats"
                : Words.of(submission.channel());
        if (submission.channel() != Channel.MEETING) {
            heading += " " + Dates.spoken(submission.receivedAt());
        }
        return new Part(
                heading,
                submission.late() ? "Inkommet efter sista dag" : null,
                submission.lines().stream()
                        .map(line -> line(line, byItem, meetingEnded, takenBack))
                        .toList());
    }

    private Line line(
            SubmissionView.Line line, Map<ItemId, AnswerView> byItem, Instant meetingEnded, Set<ItemId> takenBack) {
        Block block = line.block();
        ItemDetails details = block.item();
        if (details != null && line.item() != null) {
            AnswerView answer = byItem.get(line.item());
            String unanswered = answer == null && details.kind().needsAnswer() ? Words.UNANSWERED : null;
            return new Line(
                    "item",
                    Words.of(details.kind()) + " " + line.number(),
                    Words.of(details.reference()),
                    details.reference() == null ? null : details.reference().quote(),
                    block.label(),
                    block.text(),
                    answer == null ? null : answer(answer, meetingEnded),
                    takenBack.contains(line.item()) ? Words.TAKEN_BACK : unanswered);
        }
        return switch (block.type()) {
            case HEADING -> text("heading", null, block);
            case STATEMENT -> text("statement", block.statement() == null ? "" : Words.of(block.statement()), block);
            case SIGNATORIES -> text("signatories", null, block);
            case INTRODUCTION, MOTIVATION, ITEM -> text("text", null, block);
        };
    }

    private static Line text(String style, @Nullable String kind, Block block) {
        String label = block.label();
        return new Line(
                style, kind, null, null, null, label == null ? block.text() : label + " " + block.text(), null, null);
    }

    private static AnswerLine answer(AnswerView answer, Instant meetingEnded) {
        String mark = null;
        if (answer.given() == AnswerGiven.MEETING) {
            mark = "lämnat på mötet";
        } else if (answer.releasedAt().isAfter(meetingEnded)) {
            mark = "lämnat efter mötet " + Words.day(answer.releasedAt());
        }
        String disposition = Words.of(answer.disposition());
        if (answer.referredTo() != null) {
            disposition = (disposition == null ? "Hänskjuts" : disposition) + " till " + answer.referredTo();
        }
        return new AnswerLine(
                disposition,
                mark,
                answer.text(),
                answer.supplements().stream()
                        .map(more -> new Fact(
                                more.context() == SupplementContext.MEETING
                                        ? "Tillägg på mötet"
                                        : "Tillägg " + Words.day(more.givenAt()),
                                more.text()))
                        .toList());
    }
}
