package se.vpsamverkan.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Who may open the page of an act. */
@OnPostgres
class CaseAccessTests {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private CaseAccess access;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private AnswerQueries answers;

    private Office office;

    @BeforeEach
    void open() {
        office = fixtures.office();
    }

    @Test
    void theActsOwnerFindsTheCaseAndOthersAreRefused() {
        CaseKey key = states.planned(office);

        assertThat(access.forAct(office.hr(), key.value(), Act.CONFIRM_PLAN).orThrow())
                .isEqualTo(cases.view(key));
        assertThat(access.forAct(office.secretary(), key.value(), Act.CONFIRM_PLAN)
                        .refusal())
                .map(Refusal::code)
                .hasValue("party.not-allowed");
        assertThat(access.forAct(office.rep(5), key.value(), Act.REPORT_MISSING_DOCUMENT)
                        .refusal())
                .map(Refusal::code)
                .hasValue("cycle.no-such-case");
    }

    @Test
    void anEndedCaseHasNoForms() {
        CaseKey key = states.planned(office);
        cases.cancel(office.hr(), key, "Görs om").orThrow();

        assertThat(access.forAct(office.hr(), key.value(), Act.CONFIRM_PLAN).refusal())
                .map(Refusal::code)
                .hasValue("cycle.case-ended");
    }

    @Test
    void aPromisedKeyIsGivenOnce() {
        CaseKey promised = cases.nextKey(office.administration(), 2032);
        CaseKey taken = states.planned(office);

        assertThat(taken).isEqualTo(promised);
        assertThat(cases.nextKey(office.administration(), 2032)).isEqualTo(CaseKey.of(2032, office.code(), 2));
        CaseView first = cases.view(taken);
        PlanCase again = new PlanCase(
                office.administration(),
                2032,
                CaseKind.SAMVERKAN,
                "En till",
                first.plan(),
                first.invited(),
                false,
                null);
        assertThat(cases.plan(office.hr(), again, promised).refusal())
                .map(Refusal::code)
                .hasValue("cycle.planned-meanwhile");
        assertThat(cases.all(office.administration())).hasSize(1);
    }

    @Test
    void answersTravelFromTheUnionsTimeToTheirRelease() {
        CaseKey key = states.released(office);

        assertThat(answers.answers(key)).hasSize(4);
        assertThat(answers.missing(key)).isEmpty();
    }
}
