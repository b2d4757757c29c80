package se.vpsamverkan.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.AdministrationSettings;
import se.vpsamverkan.party.ConsultationEndsAt;
import se.vpsamverkan.party.CrossUnionVisibility;
import se.vpsamverkan.party.PartyRegister;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Who sees what a union handed in: every role in every phase (domain.md 5). */
@OnPostgres
class InputVisibilityTests {

    private static final String BEFORE_ANSWERS = """
            HR_COORDINATOR ALL
            DIRECTOR ALL
            DEPT_HEAD ASSIGNED
            PLAN_OWNER ALL
            SECRETARY ALL
            own UNION_REP ALL
            own UNION_SUBSTITUTE ALL
            other UNION_REP NOTHING
            other UNION_SUBSTITUTE NOTHING
            uninvited UNION_REP NOTHING
            SAFETY_REP NOTHING
            REGISTRAR ALL
            BOARD_SECRETARY NOTHING
            ARCHIVIST NOTHING
            SYS_ADMIN NOTHING
            DPO RECEIPT
            own CENTRAL_OFFICER NOTHING
            SYSTEM NOTHING
            foreign HR_COORDINATOR NOTHING
            foreign UNION_REP NOTHING
            """;

    @Autowired
    Fixtures fixtures;

    @Autowired
    ProposalBench bench;

    @Autowired
    PartyRegister register;

    private Office office;
    private ProposalBench.Desk desk;
    private CaseKey key;
    private boolean released;
    private Set<ItemId> assigned = Set.of();

    @BeforeEach
    void handIn() {
        office = fixtures.office();
        desk = bench.at("2027-11-19T12:00");
        key = desk.dispatched(office);
        desk.now.setTime("2027-11-22T10:00");
        desk.submit(
                office,
                key,
                0,
                Block.item(ItemKind.PROPOSAL, null, "Att åror köps in"),
                Block.item(ItemKind.PROPOSAL, null, "Att isen sopas"));
    }

    @Test
    void everyRoleIsInTheMatrix() {
        assertThat(Role.values()).allMatch(role -> BEFORE_ANSWERS.contains(role.name()));
    }

    @ParameterizedTest
    @EnumSource(CrossUnionVisibility.class)
    void beforeItsBranchEndsOnlyTheUnionItselfReads(CrossUnionVisibility others) {
        settings(true, others);

        assertThat(matrix()).isEqualTo("""
                        HR_COORDINATOR RECEIPT
                        DIRECTOR NOTHING
                        DEPT_HEAD NOTHING
                        PLAN_OWNER NOTHING
                        SECRETARY NOTHING
                        own UNION_REP ALL
                        own UNION_SUBSTITUTE ALL
                        other UNION_REP NOTHING
                        other UNION_SUBSTITUTE NOTHING
                        uninvited UNION_REP NOTHING
                        SAFETY_REP NOTHING
                        REGISTRAR RECEIPT
                        BOARD_SECRETARY NOTHING
                        ARCHIVIST NOTHING
                        SYS_ADMIN NOTHING
                        DPO RECEIPT
                        own CENTRAL_OFFICER NOTHING
                        SYSTEM NOTHING
                        foreign HR_COORDINATOR NOTHING
                        foreign UNION_REP NOTHING
                        """);
    }

    @Test
    void theSettingHidesEvenTheReceipt() {
        settings(false, CrossUnionVisibility.AFTER_RELEASE);

        assertThat(matrix()).doesNotContain("RECEIPT").contains("own UNION_REP ALL");
        desk.endOfInput(key);
        assertThat(matrix()).isEqualTo(BEFORE_ANSWERS);
    }

    @Test
    void afterItsBranchTheEmployerReads() {
        settings(true, CrossUnionVisibility.AFTER_RELEASE);
        desk.now.in(() -> desk.input.declareDone(office.rep(0), key, office.union(0)));
        assertThat(matrix()).isEqualTo(BEFORE_ANSWERS);
        desk.endOfInput(key);
        assertThat(matrix()).isEqualTo(BEFORE_ANSWERS);
    }

    @Test
    void aDepartmentReadsItsOwnItemsUntilTheAnswersAreOut() {
        desk.endOfInput(key);
        List<ItemView> items = desk.items(key);
        assigned = Set.of(items.get(1).id());

        assertThat(items).extracting(item -> maySee(office.head(0), item)).containsExactly(false, true);
        released = true;
        assertThat(items).extracting(item -> maySee(office.head(0), item)).containsExactly(true, true);
    }

    @Test
    void afterTheReleaseTheOtherUnionsReadToo() {
        settings(true, CrossUnionVisibility.AFTER_RELEASE);
        desk.endOfInput(key);
        released = true;

        assertThat(matrix())
                .isEqualTo(BEFORE_ANSWERS
                        .replace("DEPT_HEAD ASSIGNED", "DEPT_HEAD ALL")
                        .replace("other UNION_REP NOTHING", "other UNION_REP ALL")
                        .replace("other UNION_SUBSTITUTE NOTHING", "other UNION_SUBSTITUTE ALL"));
    }

    @Test
    void theAgreementMayOpenToOtherUnionsEarlierOrLater() {
        settings(true, CrossUnionVisibility.AFTER_INPUT);
        desk.now.in(() -> desk.input.declareDone(office.rep(0), key, office.union(0)));
        assertThat(matrix()).contains("other UNION_REP NOTHING");
        desk.endOfInput(key);
        assertThat(matrix()).contains("other UNION_REP ALL").contains("uninvited UNION_REP NOTHING");

        settings(true, CrossUnionVisibility.AT_MEETING);
        released = true;
        assertThat(matrix()).contains("other UNION_REP NOTHING");
        desk.now.setTime("2027-11-30T13:00");
        assertThat(matrix()).contains("other UNION_REP ALL");
    }

    @Test
    void whatIsSaidAtTheMeetingIsKnownToTheParties() {
        desk.now.in(() -> desk.input
                .raiseAtMeeting(
                        office.secretary(),
                        key,
                        office.union(5),
                        List.of(Block.item(ItemKind.COMMENT, null, "Planen kom sent")),
                        RaisedAt.MEETING)
                .orThrow());
        ItemView said = desk.items(key).stream()
                .filter(item -> item.raisedAt() == RaisedAt.MEETING)
                .findAny()
                .orElseThrow();

        Map<String, Actor> actors = actors();
        Set<String> readers = actors.keySet().stream()
                .filter(name -> maySee(actors.get(name), said))
                .collect(Collectors.toSet());
        assertThat(readers)
                .containsExactlyInAnyOrder(
                        "HR_COORDINATOR",
                        "DIRECTOR",
                        "DEPT_HEAD",
                        "PLAN_OWNER",
                        "SECRETARY",
                        "REGISTRAR",
                        "own UNION_REP",
                        "own UNION_SUBSTITUTE",
                        "other UNION_REP",
                        "other UNION_SUBSTITUTE");
    }

    private String matrix() {
        InputVisibility visibility = visibility();
        StringBuilder rows = new StringBuilder();
        actors().forEach((name, actor) -> {
            InputVisibility.Sight sight = desk.now.in(() -> visibility.sight(actor, key, office.union(0)));
            boolean reads = desk.now.in(() -> visibility.maySee(actor, key, office.union(0)));
            boolean knows = desk.now.in(() -> visibility.maySeeReceipt(actor, key, office.union(0)));
            assertThat(reads).isEqualTo(sight == InputVisibility.Sight.ALL);
            assertThat(knows).isEqualTo(sight != InputVisibility.Sight.NOTHING);
            rows.append(name).append(' ').append(sight).append('\n');
        });
        return rows.toString();
    }

    private boolean maySee(Actor actor, ItemView item) {
        InputVisibility visibility = visibility();
        return desk.now.in(() -> visibility.maySee(actor, item));
    }

    private InputVisibility visibility() {
        return desk.visibility(new ItemUse() {
            @Override
            public boolean anyDistributed(Collection<ItemId> items) {
                return false;
            }

            @Override
            public Set<ItemId> assignedTo(CaseKey caseKey, DepartmentId department) {
                return assigned;
            }

            @Override
            public boolean answersReleased(CaseKey caseKey) {
                return released;
            }
        });
    }

    private Map<String, Actor> actors() {
        Office foreign = fixtures.office();
        PersonId nobody = PersonId.next();
        Map<String, Actor> actors = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            switch (role) {
                case UNION_REP -> {
                    actors.put("own UNION_REP", union(role, 0));
                    actors.put("own UNION_SUBSTITUTE", union(Role.UNION_SUBSTITUTE, 0));
                    actors.put("other UNION_REP", union(role, 1));
                    actors.put("other UNION_SUBSTITUTE", union(Role.UNION_SUBSTITUTE, 1));
                    actors.put("uninvited UNION_REP", union(role, 2));
                }
                case UNION_SUBSTITUTE -> {}
                case CENTRAL_OFFICER -> actors.put("own CENTRAL_OFFICER", union(role, 0));
                case DEPT_HEAD -> actors.put("DEPT_HEAD", office.head(0));
                case SYSTEM -> actors.put("SYSTEM", Actor.system());
                default -> actors.put(role.name(), Actor.employer(nobody, role, office.administration()));
            }
        }
        actors.put("foreign HR_COORDINATOR", foreign.hr());
        actors.put("foreign UNION_REP", foreign.rep(0));
        return actors;
    }

    private Actor union(Role role, int index) {
        UnionId union = office.union(index);
        return Actor.union(PersonId.next(), role, office.administration(), union);
    }

    private void settings(boolean receipts, CrossUnionVisibility others) {
        register.changeSettings(
                        office.hr(),
                        office.administration(),
                        new AdministrationSettings(ConsultationEndsAt.MEETING_END, 7, 5, receipts, others))
                .orThrow();
    }
}
