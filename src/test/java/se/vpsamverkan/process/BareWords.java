package se.vpsamverkan.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.process.tasklist.TaskGroups;

/** The words of the models, answered without asking the database. */
final class BareWords {

    private BareWords() {}

    /** By name; the seats of the minutes with the groups each is offered to are asked anew each time. */
    static Map<String, Object> of(Supplier<Map<String, List<String>>> seats) {
        return Map.of("groups", new Groups(seats), "names", new Names(), "adjusters", new Adjusters(seats));
    }

    /** The models' word {@code groups}. */
    public static final class Groups {

        private final Supplier<Map<String, List<String>>> seats;

        Groups(Supplier<Map<String, List<String>>> seats) {
            this.seats = seats;
        }

        public String hr(VariableScope scope) {
            return role(scope, Role.HR_COORDINATOR);
        }

        public String director(VariableScope scope) {
            return role(scope, Role.DIRECTOR);
        }

        public String secretary(VariableScope scope) {
            return role(scope, Role.SECRETARY);
        }

        public String registrar(VariableScope scope) {
            return role(scope, Role.REGISTRAR);
        }

        public String union(VariableScope scope) {
            return TaskGroups.union(UnionId.of(ProcessVariable.UNION_ID.from(scope)));
        }

        public String department(VariableScope scope) {
            return TaskGroups.department(DepartmentId.of(ProcessVariable.DEPARTMENT_ID.from(scope)));
        }

        public List<String> adjuster(VariableScope scope) {
            return seats.get().getOrDefault(ProcessVariable.ADJUSTER_ID.from(scope), List.of("nobody"));
        }

        private static String role(VariableScope scope, Role role) {
            return TaskGroups.role(role, new CaseKey(ProcessVariable.CASE_KEY.from(scope)).administrationCode());
        }
    }

    /** The models' word {@code names}. */
    public static final class Names {

        public String union(VariableScope scope) {
            return ProcessVariable.UNION_ID.from(scope);
        }

        public String department(VariableScope scope) {
            return ProcessVariable.DEPARTMENT_ID.from(scope);
        }

        public String deadline(VariableScope scope) {
            return ProcessVariable.DEADLINE_ID.from(scope);
        }
    }

    /** The models' word {@code adjusters}. */
    public static final class Adjusters {

        private final Supplier<Map<String, List<String>>> seats;

        Adjusters(Supplier<Map<String, List<String>>> seats) {
            this.seats = seats;
        }

        public List<String> seats(VariableScope scope) {
            // which minutes is asked, as in the product
            ProcessVariable.MINUTES_ID.from(scope);
            return List.copyOf(seats.get().keySet());
        }
    }
}
