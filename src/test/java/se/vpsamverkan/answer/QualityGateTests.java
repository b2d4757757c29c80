package se.vpsamverkan.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.vpsamverkan.answer.AnswerBench.proposal;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.answer.AnswerFinding.Kind;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** What HR is told to look at before the answers go on. */
@OnPostgres
class QualityGateTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    AnswerBench bench;

    @Test
    void pointsAtOddAnswersAndAtNothingElse() {
        Office office = fixtures.office();
        AnswerBench.Desk desk = bench.at("2027-11-19T12:00");
        CaseKey key = desk.closed(
                office,
                List.of(
                        proposal("a"),
                        proposal("b"),
                        proposal("c"),
                        proposal("d"),
                        proposal("e"),
                        proposal("f"),
                        proposal("g")),
                List.of());
        desk.distribute(office, key, office.union(0).value(), any -> Addressee.hr());
        List<ItemView> items = desk.unions.items(key);
        List<AnswerDraft> drafts = List.of(
                AnswerDraft.of(Disposition.GRANTED, "Ja, i vår."),
                AnswerDraft.of(Disposition.CONSIDERED, "Samma svar."),
                AnswerDraft.of(Disposition.CONSIDERED, "Samma svar."),
                AnswerDraft.of(Disposition.GRANTED, "Vi återkommer i vår om hur."),
                AnswerDraft.of(Disposition.ALREADY_MET, "OBS kolla med ekonomi ???"),
                new AnswerDraft(Disposition.NOT_INCLUDED, Set.of(AnswerReason.BUDGET_FRAME), "", null));
        for (int i = 0; i < drafts.size(); i++) {
            ItemView item = items.get(i);
            AnswerDraft draft = drafts.get(i);
            desk.now.in(
                    () -> desk.answering.write(office.hr(), item.id(), draft).orThrow());
        }

        assertThat(desk.now.in(() -> desk.gate.findings(key)))
                .extracting(finding -> number(items, finding), AnswerFinding::kind)
                .containsExactlyInAnyOrder(
                        tuple(2, Kind.SAME_AS_ANOTHER),
                        tuple(3, Kind.SAME_AS_ANOTHER),
                        tuple(4, Kind.HIDDEN_PROMISE),
                        tuple(5, Kind.LOOKS_INTERNAL),
                        tuple(6, Kind.NO_WITHOUT_WORDS),
                        tuple(7, Kind.NOT_WRITTEN));
    }

    private static int number(List<ItemView> items, AnswerFinding finding) {
        return items.stream()
                .filter(item -> item.id().equals(finding.item()))
                .findAny()
                .orElseThrow()
                .seq();
    }
}
