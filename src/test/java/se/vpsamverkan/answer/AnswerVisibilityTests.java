package se.vpsamverkan.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vpsamverkan.answer.AnswerBench.proposal;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Who sees an answer: every role in every phase (domain.md 5). Drafts never reach a union. */
@OnPostgres
class AnswerVisibilityTests {

    private static final String DRAFTED = """
            HR_COORDINATOR DRAFT
            DIRECTOR DRAFT
            assigned DEPT_HEAD DRAFT
            other DEPT_HEAD NOTHING
            PLAN_OWNER DRAFT
            SECRETARY NOTHING
            own UNION_REP NOTHING
            own UNION_SUBSTITUTE NOTHING
            other UNION_REP NOTHING
            uninvited UNION_REP NOTHING
            SAFETY_REP NOTHING
            REGISTRAR NOTHING
            BOARD_SECRETARY NOTHING
            ARCHIVIST NOTHING
            SYS_ADMIN NOTHING
            DPO NOTHING
            own CENTRAL_OFFICER NOTHING
            SYSTEM NOTHING
            foreign HR_COORDINATOR NOTHING
            """;

    @Autowired
    Fixtures fixtures;

    @Autowired
    AnswerBench bench;

    private Office office;
    private AnswerBench.Desk desk;
    private CaseKey key;
    private ItemView item;

    @BeforeEach
    void writeAnAnswer() {
        office = fixtures.office();
        desk = bench.at("2027-11-19T12:00");
        key = desk.closed(office, List.of(proposal("Att åror köps in")), List.of());
        item = desk.unions.items(key).get(0);
        desk.distribute(office, key, office.union(0).value(), any -> Addressee.department(office.department(0)));
        desk.now.in(() -> desk.answering
                .write(
                        office.head(0),
                        item.id(),
                        new AnswerDraft(Disposition.GRANTED, Set.of(AnswerReason.LAW), "Ja.", "fråga Disa om priset"))
                .orThrow());
    }

    @Test
    void everyRoleIsInTheMatrix() {
        assertThat(Role.values()).allMatch(role -> DRAFTED.contains(role.name()));
    }

    @Test
    void draftsStayWithThoseWhoWriteReviewAndApprove() {
        assertThat(matrix()).isEqualTo(DRAFTED);
        desk.now.in(() -> desk.answering
                .handOver(office.head(0), key, office.department(0))
                .orThrow());
        assertThat(matrix()).isEqualTo(DRAFTED);
        desk.now.in(() -> desk.answering.review(office.hr(), key).orThrow());
        assertThat(matrix()).isEqualTo(DRAFTED);
        desk.now.in(() -> desk.answering.approve(office.director(), key).orThrow());
        assertThat(matrix()).isEqualTo(DRAFTED);
        assertThat(desk.out(key)).isEmpty();
        assertThat(desk.now.in(() -> desk.queries.answer(item.id()))).isEmpty();
    }

    @Test
    void aUnionHasItsOwnAnswerAtTheReleaseAndTheOthersFromTheMeeting() {
        desk.now.in(() -> desk.answering
                .handOver(office.head(0), key, office.department(0))
                .orThrow());
        desk.release(office, key);
        String out = DRAFTED.replace("other DEPT_HEAD NOTHING", "other DEPT_HEAD RELEASED")
                .replace("SECRETARY NOTHING", "SECRETARY RELEASED")
                .replace("BOARD_SECRETARY RELEASED", "BOARD_SECRETARY NOTHING")
                .replace("own UNION_REP NOTHING", "own UNION_REP RELEASED")
                .replace("own UNION_SUBSTITUTE NOTHING", "own UNION_SUBSTITUTE RELEASED")
                .replace("REGISTRAR NOTHING", "REGISTRAR RELEASED");
        assertThat(matrix()).isEqualTo(out);

        desk.now.in(() -> desk.now.deadlines.openPlanned(
                key, DeadlineKind.MEETING, item.id().value(), office.hr()));
        desk.now.setTime("2027-11-30T13:00");
        assertThat(matrix()).isEqualTo(out); // the sitting is still awaited
        desk.now.run(() ->
                desk.now.deadlines.met(key, DeadlineKind.MEETING, item.id().value(), office.hr()));
        assertThat(matrix()).isEqualTo(out.replace("other UNION_REP NOTHING", "other UNION_REP RELEASED"));
    }

    @Test
    void anAnswerTheUnionsHaveHasNoPlaceForAnInternalNote() {
        assertThat(Arrays.stream(AnswerView.class.getRecordComponents()).map(RecordComponent::getName))
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("note"));
    }

    private String matrix() {
        StringBuilder rows = new StringBuilder();
        actors().forEach((name, actor) -> rows.append(name)
                .append(' ')
                .append(desk.now.in(() -> desk.visibility.sight(actor, item)))
                .append('\n'));
        return rows.toString();
    }

    private Map<String, Actor> actors() {
        Map<String, Actor> actors = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            switch (role) {
                case UNION_REP -> {
                    actors.put("own UNION_REP", union(role, 0));
                    actors.put("own UNION_SUBSTITUTE", union(Role.UNION_SUBSTITUTE, 0));
                    actors.put("other UNION_REP", union(role, 1));
                    actors.put("uninvited UNION_REP", union(role, 2));
                }
                case UNION_SUBSTITUTE -> {}
                case CENTRAL_OFFICER -> actors.put("own CENTRAL_OFFICER", union(role, 0));
                case DEPT_HEAD -> {
                    actors.put("assigned DEPT_HEAD", office.head(0));
                    actors.put("other DEPT_HEAD", office.head(1));
                }
                case SYSTEM -> actors.put("SYSTEM", Actor.system());
                default -> actors.put(role.name(), Actor.employer(PersonId.next(), role, office.administration()));
            }
        }
        actors.put("foreign HR_COORDINATOR", fixtures.office().hr());
        return actors;
    }

    private Actor union(Role role, int index) {
        return Actor.union(PersonId.next(), role, office.administration(), office.union(index));
    }
}
