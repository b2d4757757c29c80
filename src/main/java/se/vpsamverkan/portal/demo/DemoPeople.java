package se.vpsamverkan.portal.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.party.PartyRegister;

/** Registers the invented administration, its departments and unions, and one person in every role. */
@Component
class DemoPeople {

    /** The demo users who speak for the six unions, in their order. */
    static final List<String> REPS = List.of("facklig", "facklig2", "facklig3", "facklig4", "facklig5", "facklig6");

    private static final List<String> HEADS = List.of("chef", "chef2", "chef3");
    private static final List<String> DEPARTMENTS =
            List.of("Avdelningen för äldre", "Avdelningen för barn och unga", "Avdelningen för plats och park");
    private static final List<List<String>> UNIONS = List.of(
            List.of("Omsorgsfacket Handen", "Handen"),
            List.of("Pedagogernas förbund Fyren", "Fyren"),
            List.of("Handläggarnas samfund", "Handläggarna"),
            List.of("Park- och vägfolkets förening", "Parkfolket"),
            List.of("Köksmästarnas gille", "Köksgillet"),
            List.of("Akademikerklubben Kompassen", "Kompassen"));
    private static final Actor SYSTEM = Actor.system();

    private final PartyRegister register;

    DemoPeople(PartyRegister register) {
        this.register = register;
    }

    /** Everybody holds the assignment from this day on. */
    @Transactional
    DemoOffice register(LocalDate from) {
        AdministrationId administration = register.registerAdministration(
                        SYSTEM, "NORRSJO", "Norrsjö stadsdelsförvaltning", "stadsdelsdirektör")
                .orThrow();
        List<DepartmentId> departments = new ArrayList<>();
        List<Actor> heads = new ArrayList<>();
        for (int i = 0; i < DEPARTMENTS.size(); i++) {
            DepartmentId department = register.registerDepartment(SYSTEM, administration, DEPARTMENTS.get(i))
                    .orThrow();
            departments.add(department);
            heads.add(employ(person(HEADS.get(i)), Hat.head(administration, department), from));
        }
        List<UnionId> unions = new ArrayList<>();
        List<Actor> reps = new ArrayList<>();
        for (int i = 0; i < UNIONS.size(); i++) {
            UnionId union = register.registerUnion(
                            SYSTEM, UNIONS.get(i).get(0), UNIONS.get(i).get(1), List.of())
                    .orThrow();
            unions.add(union);
            reps.add(employ(person(REPS.get(i)), Hat.union(Role.UNION_REP, administration, union), from));
        }
        Actor hr = employ("hr", Role.HR_COORDINATOR, administration, from);
        Actor director = employ("direktor", Role.DIRECTOR, administration, from);
        Actor secretary = employ("sekreterare", Role.SECRETARY, administration, from);
        employ("registrator", Role.REGISTRAR, administration, from);
        employ("namnd", Role.BOARD_SECRETARY, administration, from);
        PersonId admin = person("admin");
        employ(admin, Hat.employer(Role.SYS_ADMIN, administration), from);
        register.assign(SYSTEM, admin, Hat.employer(Role.HR_COORDINATOR, administration), from, null, true)
                .orThrow();
        return new DemoOffice(administration, hr, director, secretary, departments, heads, unions, reps);
    }

    private Actor employ(String username, Role role, AdministrationId administration, LocalDate from) {
        return employ(person(username), Hat.employer(role, administration), from);
    }

    private Actor employ(PersonId person, Hat hat, LocalDate from) {
        register.assign(SYSTEM, person, hat, from, null, false).orThrow();
        return new Actor(person, hat.role(), hat.administration(), hat.union(), hat.department());
    }

    private PersonId person(String username) {
        return register.registerPerson(
                        SYSTEM, username, DemoUsers.nameOf(username), DemoUsers.emailOf(username), DemoUsers.PASSWORD)
                .orThrow();
    }
}
