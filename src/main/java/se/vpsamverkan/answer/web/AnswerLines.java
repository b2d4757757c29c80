package se.vpsamverkan.answer.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.AnswerFinding;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.AnswerReason;
import se.vpsamverkan.answer.AnswerVisibility;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.answer.DraftView;
import se.vpsamverkan.answer.HrComment;
import se.vpsamverkan.answer.QualityGate;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.Words;

/** Items with their drafted answers, as the employer's side may see them. */
@Component
class AnswerLines {

    private final InputQueries input;
    private final AnswerQueries answers;
    private final AnswerVisibility visibility;
    private final QualityGate gate;
    private final Directory directory;
    private final Words words;

    AnswerLines(
            InputQueries input,
            AnswerQueries answers,
            AnswerVisibility visibility,
            QualityGate gate,
            Directory directory,
            Words words) {
        this.input = input;
        this.answers = answers;
        this.visibility = visibility;
        this.gate = gate;
        this.directory = directory;
        this.words = words;
    }

    /** In printed order every distributed item whose draft the hat may see. */
    List<Line> of(CaseView view, Actor actor) {
        Map<ItemId, DraftView> drafts = new HashMap<>();
        answers.drafts(view.key()).forEach(draft -> drafts.put(draft.item(), draft));
        List<AnswerFinding> findings = gate.findings(view.key());
        Map<ItemId, HrComment> comments = answers.comments(view.key());
        List<Line> lines = new ArrayList<>();
        for (ItemView item : input.items(view.key())) {
            DraftView draft = drafts.get(item.id());
            if (draft != null && visibility.sight(actor, item) == AnswerVisibility.Sight.DRAFT) {
                lines.add(line(item, draft, findings, comments.get(item.id())));
            }
        }
        return lines;
    }

    /** The dispositions a person may choose; a question need not have any. */
    List<Option> dispositions() {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", words.say("writing.choose")));
        Arrays.stream(Disposition.values())
                .filter(Disposition::choosable)
                .forEach(each -> options.add(Option.of(each.name(), words.say("disposition." + each))));
        return options;
    }

    /** Reasons for a no. */
    List<Option> reasons() {
        return Arrays.stream(AnswerReason.values())
                .map(each -> Option.of(each.name(), words.say("writing.reason." + each)))
                .toList();
    }

    /** The item itself, as its union wrote it. */
    Asked asked(ItemView item) {
        return new Asked(
                item.id().toString(),
                item.number(),
                directory.union(item.union()).shortName(),
                words.say("item." + item.kind()),
                item.label() == null ? item.text() : item.label() + " " + item.text());
    }

    private Line line(ItemView item, DraftView draft, List<AnswerFinding> findings, @Nullable HrComment comment) {
        Disposition disposition = draft.disposition();
        return new Line(
                asked(item),
                item,
                draft,
                disposition == null ? null : words.say("disposition." + disposition),
                draft.reasons().stream()
                        .sorted()
                        .map(reason -> words.say("writing.reason." + reason))
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.item().equals(item.id()))
                        .map(finding -> words.say("writing.finding." + finding.kind()))
                        .toList(),
                comment == null ? null : words.say("return.comment-is", words.moment(comment.at()), comment.text()));
    }

    /** What a union asked. */
    record Asked(String id, String number, String union, String kind, String text) {}

    /**
     * An item and its answer so far.
     *
     * @param disposition in words; null if none is chosen
     * @param because the reasons in words; empty if none is given
     * @param findings what somebody should look at
     * @param comment what HR wrote when it last sent the answer back; null if it never did
     */
    record Line(
            Asked asked,
            ItemView item,
            DraftView draft,
            @Nullable String disposition,
            List<String> because,
            List<String> findings,
            @Nullable String comment) {

        /** Whether the answer is in HR's or the director's hands and came from a department. */
        public boolean returnable() {
            return draft.inReview() && !draft.takenBack() && draft.addressee().department() != null;
        }

        /** Whether nothing more is written here: the answer is sent, or the union took the item back. */
        public boolean closed() {
            return draft.released() || draft.takenBack();
        }

        /** Whether somebody else can be asked to answer: not in review, not closed. */
        public boolean movable() {
            return !draft.inReview() && !closed();
        }

        /** Whether somebody still has to write the answer, or write it anew. */
        public boolean owed() {
            return !closed() && !draft.written() && (item.kind().needsAnswer() || draft.returned());
        }

        /** The answer's text; empty while nothing is written. */
        public String text() {
            return draft.text() == null ? "" : draft.text();
        }

        /** The note to colleagues; empty if none. */
        public String note() {
            return draft.internalNote() == null ? "" : draft.internalNote();
        }

        /** The department that answers; only where there is one. */
        DepartmentId department() {
            return Objects.requireNonNull(draft.addressee().department());
        }

        Set<AnswerReason> reasons() {
            return draft.reasons();
        }
    }
}
