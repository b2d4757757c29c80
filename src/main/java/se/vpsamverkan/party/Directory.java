package se.vpsamverkan.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.kernel.WorkingDays;

/**
 * Who is who on the day it is asked. Persons whose account is closed and assignments outside their period never show;
 * asking for an id that does not exist is the caller's bug.
 */
@Service
@Transactional(readOnly = true)
public class Directory {

    private static final List<Role> VOICES = List.of(Role.UNION_REP, Role.UNION_SUBSTITUTE);

    private final Administrations administrations;
    private final ClosedDays closedDays;
    private final Departments departments;
    private final Unions unions;
    private final UnionNames unionNames;
    private final Persons persons;
    private final Assignments assignments;
    private final WorkingDays workingDays;
    private final Clock clock;

    Directory(
            Administrations administrations,
            ClosedDays closedDays,
            Departments departments,
            Unions unions,
            UnionNames unionNames,
            Persons persons,
            Assignments assignments,
            WorkingDays workingDays,
            Clock clock) {
        this.administrations = administrations;
        this.closedDays = closedDays;
        this.departments = departments;
        this.unions = unions;
        this.unionNames = unionNames;
        this.persons = persons;
        this.assignments = assignments;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The person, active or not; empty for an unknown id. */
    public Optional<PersonView> person(PersonId person) {
        return persons.findById(person.value()).map(Person::view);
    }

    /** What the login needs; empty for an unknown user name. */
    public Optional<LoginView> login(String username) {
        return persons.findByUsername(username).map(Person::login);
    }

    /** The hats the person may act under today, as deputy too; empty when there are none. */
    public List<Actor> hats(PersonId person) {
        return assignments.held(person.value(), today()).stream()
                .map(Assignment::actor)
                .distinct()
                .toList();
    }

    /** Who holds the role today, deputies not counted. */
    public List<PersonView> holders(Role role, AdministrationId administration) {
        return views(assignments.inRole(role, administration.value(), false, today()));
    }

    /** Who is deputy in the role today. */
    public List<PersonView> deputies(Role role, AdministrationId administration) {
        return views(assignments.inRole(role, administration.value(), true, today()));
    }

    /** Who heads the department today, deputies not counted. */
    public List<PersonView> heads(DepartmentId department) {
        return views(assignments.headsOf(department.value(), false, today()));
    }

    /** The deputies of the department's head today. */
    public List<PersonView> deputyHeads(DepartmentId department) {
        return views(assignments.headsOf(department.value(), true, today()));
    }

    /** Who speaks for the union in the administration today, deputies not counted. */
    public List<PersonView> reps(UnionId union, AdministrationId administration) {
        return voices(union, administration, false);
    }

    /** The deputies of those who speak for the union today. */
    public List<PersonView> deputyReps(UnionId union, AdministrationId administration) {
        return voices(union, administration, true);
    }

    /** The union's central officers for the administration today. */
    public List<PersonView> centralOfficers(UnionId union, AdministrationId administration) {
        return views(assignments.ofUnion(
                List.of(Role.CENTRAL_OFFICER), administration.value(), union.value(), false, today()));
    }

    /** The union. */
    public UnionView union(UnionId union) {
        return view(unions.findById(union.value()).orElseThrow(() -> unknown("union", union.value())));
    }

    /** The union that goes by this name (official, short or alias), without regard to case and spacing. */
    public Optional<UnionView> unionByName(String name) {
        return unionNames.findById(UnionName.keyOf(name)).map(found -> union(new UnionId(found.unionId())));
    }

    /** All unions by official name. */
    public List<UnionView> unions() {
        Map<UUID, List<String>> aliases = unionNames.findAll().stream()
                .filter(UnionName::isAlias)
                .collect(Collectors.groupingBy(
                        UnionName::unionId, Collectors.mapping(UnionName::name, Collectors.toList())));
        return unions.findAllByOrderByOfficialName().stream()
                .map(union -> union.view(aliases.getOrDefault(union.id(), List.of())))
                .toList();
    }

    /** The department. */
    public DepartmentView department(DepartmentId department) {
        return departments
                .findById(department.value())
                .map(Department::view)
                .orElseThrow(() -> unknown("department", department.value()));
    }

    /** The administration's departments by name. */
    public List<DepartmentView> departments(AdministrationId administration) {
        return departments.findByAdministrationIdOrderByName(administration.value()).stream()
                .map(Department::view)
                .toList();
    }

    /** The administration with its settings. */
    public AdministrationView administration(AdministrationId administration) {
        return administrations
                .findById(administration.value())
                .map(this::view)
                .orElseThrow(() -> unknown("administration", administration.value()));
    }

    /** The administration with this code; empty when there is none. */
    public Optional<AdministrationView> administrationByCode(String code) {
        return administrations.findByCode(code).map(this::view);
    }

    /** All administrations. */
    public List<AdministrationView> administrations() {
        return administrations.findAll().stream().map(this::view).toList();
    }

    private AdministrationView view(Administration found) {
        Map<LocalDate, String> closed = closedDays
                .findByAdministrationId(found.id().value())
                .stream()
                .collect(Collectors.toMap(ClosedDay::closedOn, ClosedDay::name, (one, other) -> one));
        return new AdministrationView(
                found.id(),
                found.code(),
                found.name(),
                found.directorTitle(),
                found.settings(),
                workingDays.without(closed));
    }

    private UnionView view(Union union) {
        return union.view(unionNames.findByAliasTrueOrderByName().stream()
                .filter(name -> name.unionId().equals(union.id()))
                .map(UnionName::name)
                .sorted()
                .toList());
    }

    /** An act that tells one union usually tells them all, so all are read at once. */
    private List<PersonView> voices(UnionId union, AdministrationId administration, boolean deputy) {
        return views(assignments.voices(VOICES, administration.value(), today()).stream()
                .filter(voice -> voice.union().equals(union.value()) && voice.deputy() == deputy)
                .map(Assignments.Voice::person)
                .toList());
    }

    /** Assignments are dated by people, so the day is the one in Sweden. */
    private LocalDate today() {
        return Dates.dateOf(clock.instant());
    }

    private static List<PersonView> views(List<Person> found) {
        return found.stream().map(Person::view).distinct().toList();
    }

    private static IllegalStateException unknown(String what, UUID id) {
        return new IllegalStateException("no " + what + " " + id);
    }
}
