package se.vpsamverkan.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.Addressee;
import se.vpsamverkan.answer.AnswerDraft;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.PlanCalculator;
import se.vpsamverkan.cycle.PlanCase;
import se.vpsamverkan.cycle.PlanRequest;
import se.vpsamverkan.cycle.PlanSettings;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DispatchVp;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.UnionInput;

/** Gives page tests a case to stand on: the meeting is far ahead, on 12 March 2031 at 13.00. */
@Component
public class CaseFixtures {

    /** When the group meets, Swedish time. */
    public static final LocalDateTime MEETING = LocalDateTime.of(2031, 3, 12, 13, 0);

    private final ConsultationCases cases;
    private final CaseDocuments documents;
    private final UnionInput input;
    private final InputQueries items;
    private final Answers answers;
    private final WorkingDays days;
    private final Clock clock;

    CaseFixtures(
            ConsultationCases cases,
            CaseDocuments documents,
            UnionInput input,
            InputQueries items,
            Answers answers,
            WorkingDays days,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.input = input;
        this.items = items;
        this.answers = answers;
        this.days = days;
        this.clock = clock;
    }

    /** A planned case of VP year 2032 to which the office's first five unions are invited. */
    public CaseKey planned(Office office) {
        return cases.plan(
                        office.hr(),
                        new PlanCase(
                                office.administration(),
                                2032,
                                CaseKind.SAMVERKAN,
                                "VP-samverkan för badet",
                                new PlanCalculator(days, PlanSettings.DEFAULTS)
                                        .propose(PlanRequest.of(MEETING), MEETING.minusMonths(2))
                                        .orThrow()
                                        .plan(),
                                office.unionIds().subList(0, 5),
                                false,
                                "Bara för arbetsgivaren"))
                .orThrow();
    }

    /** The plan is confirmed; the VP has not gone out. */
    public CaseKey confirmed(Office office) {
        CaseKey key = planned(office);
        cases.confirmPlan(office.hr(), key, null).orThrow();
        return key;
    }

    /** VP and annex 1 have gone out: the unions' time runs. */
    public CaseKey dispatched(Office office) {
        CaseKey key = confirmed(office);
        byte[] content = "Fler bryggor.".getBytes(StandardCharsets.UTF_8);
        documents
                .prepare(office.hr(), key, NewDocument.vp("Verksamhetsplan 2032", "vp.txt", content))
                .orThrow();
        documents
                .prepare(office.hr(), key, NewDocument.annex(1, "Badkarta", "karta.txt", content))
                .orThrow();
        documents.dispatchVp(office.hr(), key, new DispatchVp(null)).orThrow();
        return key;
    }

    /**
     * Everybody is done: the first union with two proposals and a question, the second with one proposal, the other
     * three with nothing. HR may distribute.
     */
    public CaseKey inputClosed(Office office) {
        CaseKey key = dispatched(office);
        handIn(
                office,
                key,
                0,
                Block.item(ItemKind.PROPOSAL, "1.", "Vi yrkar på en ny brygga"),
                Block.item(ItemKind.PROPOSAL, "2.", "Vi yrkar på fler livbojar"),
                Block.item(ItemKind.QUESTION, "3.", "Hur många badvakter blir det?"));
        handIn(office, key, 1, Block.item(ItemKind.PROPOSAL, null, "Vi yrkar på nya krattor"));
        for (int union = 0; union < 5; union++) {
            if (union > 1) {
                input.declareNoInput(office.rep(union), key, office.union(union))
                        .orThrow();
            }
            input.declareDone(office.rep(union), key, office.union(union)).orThrow();
        }
        return key;
    }

    /** The first union's items are the first department's, the second union's the second's. */
    public CaseKey distributed(Office office) {
        CaseKey key = inputClosed(office);
        for (int union = 0; union < 2; union++) {
            Addressee department = Addressee.department(office.department(union));
            answers.distribute(
                            office.hr(),
                            key,
                            office.union(union).value(),
                            items.items(key, office.union(union)).stream()
                                    .collect(Collectors.toMap(ItemView::id, item -> department)))
                    .orThrow();
        }
        return key;
    }

    /** Both departments have answered everything and handed over: HR reviews. */
    public CaseKey answered(Office office) {
        CaseKey key = distributed(office);
        for (int department = 0; department < 2; department++) {
            for (ItemView item : items.items(key, office.union(department))) {
                Disposition disposition = item.kind().needsDisposition() ? Disposition.GRANTED : null;
                answers.write(office.head(department), item.id(), AnswerDraft.of(disposition, "Det ordnar vi i maj."))
                        .orThrow();
            }
            answers.handOver(office.head(department), key, office.department(department))
                    .orThrow();
        }
        return key;
    }

    /** HR has reviewed: the director approves. */
    public CaseKey reviewed(Office office) {
        CaseKey key = answered(office);
        answers.review(office.hr(), key).orThrow();
        return key;
    }

    /** The unions have their answers. */
    public CaseKey released(Office office) {
        CaseKey key = reviewed(office);
        answers.approve(office.director(), key).orThrow();
        return key;
    }

    /** A union hands in now. */
    public void handIn(Office office, CaseKey key, int union, Block... blocks) {
        input.submit(office.rep(union), key, office.union(union), List.of(blocks), clock.instant())
                .orThrow();
    }
}
