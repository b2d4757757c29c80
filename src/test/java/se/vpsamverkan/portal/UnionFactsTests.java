package se.vpsamverkan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.BlockType;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** What a union reads on its start page, step by step; its central party reads nothing of what it handed in. */
@OnPostgres
class UnionFactsTests {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private Facts facts;

    @BeforeEach
    void inSwedish() {
        LocaleContextHolder.setLocale(Sweden.LOCALE);
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void saysWhatToDoByWhenAndWhatHappensThen() {
        Office office = fixtures.office();
        CaseKey key = states.planned(office);
        assertThat(of(key, office.rep(0)))
                .as("before the plan is sent the next date is enough")
                .isEmpty();

        Office sent = fixtures.office();
        CaseKey open = states.dispatched(sent);
        assertThat(of(open, sent.rep(0)))
                .anyMatch(fact -> fact.contains("Ni kan lämna in till") && fact.contains("på mötet"))
                .anyMatch(fact -> fact.contains("Ingen utanför er organisation"));
        states.handIn(sent, open, 0, Block.text(BlockType.INTRODUCTION, 1, "Vi har läst planen."));
        assertThat(of(open, sent.rep(0))).singleElement().asString().contains("en text utan numrerade punkter");
        assertThat(of(open, sent.rep(1))).noneMatch(fact -> fact.startsWith("Ni har lämnat in"));

        Office answered = fixtures.office();
        CaseKey released = states.released(answered);
        assertThat(of(released, answered.rep(0)))
                .singleElement()
                .asString()
                .contains("3 av era punkter", "oense", "bifogas");
    }

    @Test
    void theCentralPartyLearnsNothingOfTheInput() {
        Office office = fixtures.office();
        CaseKey key = states.released(office);
        Actor officer = fixtures.employ(
                Hat.union(Role.CENTRAL_OFFICER, office.administration(), office.union(0)),
                "Cesar Central",
                office.code(),
                false);

        assertThat(of(key, officer)).singleElement().asString().startsWith("Mötet börjar");
    }

    private List<String> of(CaseKey key, Actor actor) {
        return facts.of(cases.view(key), actor);
    }
}
