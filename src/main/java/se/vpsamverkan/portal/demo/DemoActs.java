package se.vpsamverkan.portal.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.Addressee;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.DraftView;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.PlanCase;
import se.vpsamverkan.cycle.TimePlan;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.UnionInput;

/** What the invented people do, each act through its use case; the cases only say who does it when. */
@Component
class DemoActs {

    private final ConsultationCases cases;
    private final CaseDocuments documents;
    private final UnionInput input;
    private final InputQueries items;
    private final Answers answers;
    private final AnswerQueries drafts;
    private final Clock clock;

    DemoActs(
            ConsultationCases cases,
            CaseDocuments documents,
            UnionInput input,
            InputQueries items,
            Answers answers,
            AnswerQueries drafts,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.input = input;
        this.items = items;
        this.answers = answers;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** HR makes the plan; it waits to be confirmed. */
    CaseKey plan(DemoOffice office, int year, String title, TimePlan plan) {
        return cases.plan(
                        office.hr(),
                        new PlanCase(
                                office.administration(),
                                year,
                                CaseKind.SAMVERKAN,
                                title,
                                plan,
                                office.unions(),
                                false,
                                null))
                .orThrow();
    }

    /** HR makes the plan and confirms it. */
    void start(DemoOffice office, int year, TimePlan plan, LocalDate anchored) {
        var key = plan(office, year, "VP-samverkan " + year, plan);
        cases.confirmPlan(office.hr(), key, anchored).orThrow();
    }

    /** HR has the VP and its first annex ready to be sent. */
    void prepare(DemoOffice office, CaseKey key, int year) {
        String vp = "Förslag till verksamhetsplan " + year;
        documents
                .prepare(office.hr(), key, NewDocument.vp(vp, "verksamhetsplan.txt", DemoTexts.file(vp)))
                .orThrow();
        documents
                .prepare(
                        office.hr(),
                        key,
                        NewDocument.annex(1, "Budget per avdelning", "bilaga-1.txt", DemoTexts.file("Budget")))
                .orThrow();
    }

    /** A union hands in. */
    void submit(DemoOffice office, CaseKey key, int union, List<Block> blocks) {
        input.submit(office.reps().get(union), key, office.unions().get(union), blocks, clock.instant())
                .orThrow();
    }

    /** HR hands a union's items to these departments in turn. */
    void distribute(DemoOffice office, CaseKey key, int union, List<Integer> departments) {
        UUID subject = office.unions().get(union).value();
        Map<ItemId, Addressee> addressees = new HashMap<>();
        int turn = 0;
        for (ItemView item : items.itemsOf(key, subject)) {
            if (item.kind().needsAnswer()) {
                int department = departments.get(turn % departments.size());
                addressees.put(
                        item.id(), Addressee.department(office.departments().get(department)));
                turn++;
            }
        }
        answers.distribute(office.hr(), key, subject, addressees).orThrow();
    }

    /** A head answers at most so many of the department's items that have no answer. */
    void write(DemoOffice office, CaseKey key, int department, int most) {
        int turn = 0;
        for (DraftView draft : drafts.drafts(key, office.departments().get(department))) {
            if (!draft.written() && turn < most) {
                ItemView item = items.item(draft.item()).orElseThrow();
                answers.write(office.heads().get(department), item.id(), DemoTexts.answer(item.kind(), turn))
                        .orThrow();
                turn++;
            }
        }
    }

    /** A head hands the department's answers to HR. */
    void handOver(DemoOffice office, CaseKey key, int department) {
        answers.handOver(
                        office.heads().get(department),
                        key,
                        office.departments().get(department))
                .orThrow();
    }
}
