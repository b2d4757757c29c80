package se.vpsamverkan.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesPhase;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.process.tasklist.TaskGroups;

/** The few words the models use beside their delegates. */
final class ModelHelpers {

    private ModelHelpers() {}

    /** {@code ${groups.hr(execution)}}: who may take a task. */
    @Component("modelGroups")
    public static class Groups {

        private final Directory directory;
        private final MinutesDesk minutes;

        Groups(Directory directory, MinutesDesk minutes) {
            this.directory = directory;
            this.minutes = minutes;
        }

        /** The HR coordinators of the case's administration. */
        public String hr(VariableScope scope) {
            return role(scope, Role.HR_COORDINATOR);
        }

        /** The director of the case's administration. */
        public String director(VariableScope scope) {
            return role(scope, Role.DIRECTOR);
        }

        /** The secretaries of the case's administration. */
        public String secretary(VariableScope scope) {
            return role(scope, Role.SECRETARY);
        }

        /** The registrars of the case's administration. */
        public String registrar(VariableScope scope) {
            return role(scope, Role.REGISTRAR);
        }

        /** The union the part is about. */
        public String union(VariableScope scope) {
            return TaskGroups.union(UnionId.of(ProcessVariable.UNION_ID.from(scope)));
        }

        /** The department the part is about. */
        public String department(VariableScope scope) {
            return TaskGroups.department(DepartmentId.of(ProcessVariable.DEPARTMENT_ID.from(scope)));
        }

        /** Those who may sit on the adjuster's seat: the union's representatives, or the employer's person's roles. */
        public List<String> adjuster(VariableScope scope) {
            return ofSeat(
                    new CaseKey(ProcessVariable.CASE_KEY.from(scope)),
                    MinutesId.of(ProcessVariable.MINUTES_ID.from(scope)),
                    AdjusterId.of(ProcessVariable.ADJUSTER_ID.from(scope)));
        }

        List<String> ofSeat(CaseKey caseKey, MinutesId minutesId, AdjusterId seat) {
            SeatView view = minutes.seats(minutesId).stream()
                    .filter(each -> each.id().equals(seat))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no seat " + seat));
            if (view.union() != null) {
                return List.of(TaskGroups.union(view.union()));
            }
            String code = caseKey.administrationCode();
            Set<String> groups = view.person() == null
                    ? Set.of()
                    : directory.hats(view.person()).stream()
                            .filter(hat -> !hat.role().ofUnion() && isOf(hat, code))
                            .map(Actor::role)
                            .map(role -> TaskGroups.role(role, code))
                            .collect(Collectors.toSet());
            return groups.isEmpty() ? List.of(TaskGroups.role(Role.HR_COORDINATOR, code)) : List.copyOf(groups);
        }

        private boolean isOf(Actor hat, String code) {
            return hat.administration() != null
                    && directory.administration(hat.administration()).code().equals(code);
        }

        private static String role(VariableScope scope, Role role) {
            return TaskGroups.role(role, code(scope));
        }

        private static String code(VariableScope scope) {
            return new CaseKey(ProcessVariable.CASE_KEY.from(scope)).administrationCode();
        }
    }

    /** {@code ${names.union(execution)}}: names of organisations and steps for task names, never of persons. */
    @Component("modelNames")
    public static class Names {

        private final Directory directory;
        private final Deadlines deadlines;

        Names(Directory directory, Deadlines deadlines) {
            this.directory = directory;
            this.deadlines = deadlines;
        }

        /** The short name of the union the part is about. */
        public String union(VariableScope scope) {
            return directory
                    .union(UnionId.of(ProcessVariable.UNION_ID.from(scope)))
                    .shortName();
        }

        /** The name of the department the part is about. */
        public String department(VariableScope scope) {
            return directory
                    .department(DepartmentId.of(ProcessVariable.DEPARTMENT_ID.from(scope)))
                    .name();
        }

        /** What the watched deadline is about, as it stands in a sentence. */
        public String deadline(VariableScope scope) {
            return spoken(deadlines
                    .view(DeadlineId.of(ProcessVariable.DEADLINE_ID.from(scope)))
                    .kind());
        }

        private static String spoken(DeadlineKind kind) {
            return switch (kind) {
                case VP_DISPATCH -> "utskick av VP";
                case INPUT -> "yrkanden, förslag och frågor";
                case DOCUMENT_INPUT -> "synpunkter på en sen handling";
                case DEPARTMENT_ANSWERS -> "avdelningens svar";
                case ANSWERS_REVIEW -> "granskning av svaren";
                case ANSWERS_RELEASE -> "svaren till de fackliga";
                case INVITATION -> "kallelse";
                case AGENDA -> "dagordning och handlingar";
                case MEETING -> "mötet";
                case MINUTES_DRAFT -> "utkast till protokoll";
                case MINUTES_COMMENTS -> "synpunkter på protokollet";
                case JUSTERING -> "justering";
                case PUBLICATION -> "utskick av protokollet";
                case CENTRAL_WINDOW -> "central förhandling";
                case BOARD_DECISION -> "nämndens beslut";
            };
        }
    }

    /** {@code ${adjusters.seats(execution)}}: one task per seat that still owes something. */
    @Component("modelAdjusters")
    public static class Adjusters {

        private final MinutesDesk minutes;

        Adjusters(MinutesDesk minutes) {
            this.minutes = minutes;
        }

        /** The seats that owe a reading while the draft is out, a signature afterwards. */
        public List<String> seats(VariableScope scope) {
            MinutesId id = MinutesId.of(ProcessVariable.MINUTES_ID.from(scope));
            MinutesPhase phase =
                    minutes.view(id).state() == MinutesState.COMMENTS ? MinutesPhase.COMMENTS : MinutesPhase.SIGNING;
            return minutes.owing(id, phase).stream()
                    .map(seat -> seat.id().toString())
                    .toList();
        }
    }
}
