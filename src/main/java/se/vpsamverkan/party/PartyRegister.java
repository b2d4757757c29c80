package se.vpsamverkan.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.AnswersKept;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.UnionId;

/** Keeps the register of administrations, departments, unions, persons and their assignments. */
@Service
@Transactional
public class PartyRegister {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,8}");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final Permissions permissions;
    private final Administrations administrations;
    private final ClosedDays closedDays;
    private final Departments departments;
    private final Unions unions;
    private final UnionNames unionNames;
    private final Persons persons;
    private final Assignments assignments;
    private final PasswordEncoder passwords;

    PartyRegister(
            Permissions permissions,
            Administrations administrations,
            ClosedDays closedDays,
            Departments departments,
            Unions unions,
            UnionNames unionNames,
            Persons persons,
            Assignments assignments,
            PasswordEncoder passwords) {
        this.permissions = permissions;
        this.administrations = administrations;
        this.closedDays = closedDays;
        this.departments = departments;
        this.unions = unions;
        this.unionNames = unionNames;
        this.persons = persons;
        this.assignments = assignments;
        this.passwords = passwords;
    }

    /** A new administration with default settings; its code stands in every case key and is never changed. */
    public Result<AdministrationId> registerAdministration(Actor by, String code, String name, String directorTitle) {
        Optional<Refusal> refusal = permissions.check(by, Act.MANAGE_PARTY);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        if (!CODE.matcher(code).matches()) {
            return Result.refused("party.bad-administration-code", code);
        }
        if (administrations.findByCode(code).isPresent()) {
            return Result.refused("party.administration-code-taken", code);
        }
        AdministrationId id = AdministrationId.next();
        administrations.save(new Administration(id, code, name, directorTitle));
        return Result.done(id);
    }

    /** What the local agreement decides, from now on. */
    public Result<Nothing> changeSettings(Actor by, AdministrationId administration, AdministrationSettings settings) {
        Optional<Refusal> refusal = mayKeep(by, administration);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        administrations.findById(administration.value()).orElseThrow().settle(settings);
        return Result.done();
    }

    /** The administration keeps this day closed; saying it twice changes nothing. */
    public Result<Nothing> closeDay(Actor by, AdministrationId administration, LocalDate date, String name) {
        Optional<Refusal> refusal = mayKeep(by, administration);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        if (!closedDays.existsByAdministrationIdAndClosedOn(administration.value(), date)) {
            closedDays.save(new ClosedDay(administration, date, name));
        }
        return Result.done();
    }

    /** A new department; its name is its own within the administration. */
    public Result<DepartmentId> registerDepartment(Actor by, AdministrationId administration, String name) {
        Optional<Refusal> refusal = mayKeep(by, administration);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        if (departments.existsByAdministrationIdAndName(administration.value(), name)) {
            return Result.refused("party.department-name-taken", name);
        }
        DepartmentId id = DepartmentId.next();
        departments.save(new Department(id, administration, name));
        return Result.done(id);
    }

    /** A new union inside the samverkansavtal and without a predecessor. */
    public Result<UnionId> registerUnion(Actor by, String officialName, String shortName, List<String> aliases) {
        return registerUnion(by, officialName, shortName, aliases, true, null);
    }

    /** A new union; none of its names may already mean another union (E16). */
    public Result<UnionId> registerUnion(
            Actor by,
            String officialName,
            String shortName,
            List<String> aliases,
            boolean inAgreement,
            @Nullable UnionId predecessor) {
        Optional<Refusal> refusal = permissions.check(by, Act.MANAGE_PARTY);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        Optional<String> taken = Stream.concat(Stream.of(officialName, shortName), aliases.stream())
                .filter(name -> unionNames.existsById(UnionName.keyOf(name)))
                .findFirst();
        if (taken.isPresent()) {
            return Result.refused("party.union-name-taken", taken.get());
        }
        UnionId id = UnionId.next();
        unions.save(new Union(id, officialName, shortName, inAgreement, predecessor));
        unionNames.save(new UnionName(id, officialName, false));
        if (!UnionName.keyOf(officialName).equals(UnionName.keyOf(shortName))) {
            unionNames.save(new UnionName(id, shortName, false));
        }
        aliases.stream()
                .map(alias -> new UnionName(id, alias, true))
                .filter(alias -> !unionNames.existsById(UnionName.keyOf(alias.name())))
                .forEach(unionNames::save);
        return Result.done(id);
    }

    /**
     * A new person.
     *
     * @param rawPassword hashed at once; null when the person only logs in through the organisation's own login
     */
    public Result<PersonId> registerPerson(
            Actor by, String username, String name, String email, @Nullable String rawPassword) {
        Optional<Refusal> refusal = permissions.check(by, Act.MANAGE_PARTY);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        if (!USERNAME.matcher(username).matches()) {
            return Result.refused("party.bad-username", username);
        }
        if (persons.findByUsername(username).isPresent()) {
            return Result.refused("party.username-taken", username);
        }
        PersonId id = PersonId.next();
        persons.save(new Person(id, username, name, email, rawPassword == null ? null : passwords.encode(rawPassword)));
        return Result.done(id);
    }

    /** The account is closed: the person can no longer act or log in, and gets no mail. */
    public Result<Nothing> closeAccount(Actor by, PersonId person) {
        Optional<Refusal> refusal = permissions.check(by, Act.MANAGE_PARTY);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        persons.findById(person.value()).orElseThrow().close();
        AnswersKept.forget(Assignment.class);
        return Result.done();
    }

    /**
     * Gives a person a hat from one day to another, both included.
     *
     * @param to null for until further notice
     * @param deputy stands in for the ordinary holder, with the same rights
     * @return the assignment's id, for {@link #endAssignment}
     */
    public Result<UUID> assign(
            Actor by, PersonId person, Hat hat, LocalDate from, @Nullable LocalDate to, boolean deputy) {
        Optional<Refusal> refusal = mayKeep(by, hat.administration());
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        if (to != null && to.isBefore(from)) {
            return Result.refused("party.period-ends-before-it-begins");
        }
        Assignment assignment = assignments.save(new Assignment(person, hat, from, to, deputy));
        return Result.done(assignment.id());
    }

    /** The assignment ends with this day; what was done under it stays. */
    public Result<Nothing> endAssignment(Actor by, UUID assignment, LocalDate lastDay) {
        Assignment found = assignments.findById(assignment).orElseThrow();
        AdministrationId administration = found.actor().administration();
        Optional<Refusal> refusal =
                administration == null ? permissions.check(by, Act.MANAGE_PARTY) : mayKeep(by, administration);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        found.endOn(lastDay);
        AnswersKept.forget(Assignment.class);
        return Result.done();
    }

    private Optional<Refusal> mayKeep(Actor by, AdministrationId administration) {
        return permissions
                .check(by, Act.MANAGE_PARTY)
                .or(() -> by.isSystem() || administration.equals(by.administration())
                        ? Optional.empty()
                        : Optional.of(Refusal.of("party.other-administration")));
    }
}
