package se.vpsamverkan.cli.replay;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.cli.replay.CycleRecord.Attendee;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.party.PartyRegister;

/**
 * Everybody who takes part in a replay: the record's people with an account each, and the functions the record does
 * not name (HR, secretary) as functions without a person's name. Addresses end in {@code example.invalid} (RFC 6761),
 * so that nothing can ever be delivered.
 */
@ReplayPart
class Cast {

    private final PartyRegister register;
    private final Directory directory;
    private final Map<String, UnionId> unions = new LinkedHashMap<>();
    private final Map<String, Participant> people = new LinkedHashMap<>();
    private final Map<PersonId, Actor> hats = new LinkedHashMap<>();
    private @Nullable AdministrationId administration;
    private @Nullable DepartmentId department;
    private @Nullable Actor hr;
    private @Nullable Actor director;
    private @Nullable Actor head;
    private @Nullable Actor secretary;
    private int accounts;

    Cast(PartyRegister register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    /** Registers everybody, with assignments that begin long before the first act. */
    void assemble(CycleRecord consultation, LocalDate from) {
        Actor system = Actor.system();
        AdministrationId home = register.registerAdministration(
                        system, code(consultation.administration()), consultation.administration(), "förvaltningschef")
                .orThrow();
        administration = home;
        department = register.registerDepartment(system, home, "Samordning och ledning")
                .orThrow();
        hr = employer("HR-samordnare", Role.HR_COORDINATOR, from);
        secretary = employer("Sekreterare", Role.SECRETARY, from);
        employer("Registrator", Role.REGISTRAR, from);
        employer("Nämndsekreterare", Role.BOARD_SECRETARY, from);
        PersonId headPerson = person("Avdelningschef");
        register.assign(system, headPerson, Hat.head(home, department()), from, null, false)
                .orThrow();
        head = Actor.departmentHead(headPerson, home, department());
        director = employer(chairName(consultation), Role.DIRECTOR, from);
        people.put(
                key(CycleRecord.EMPLOYER, chairName(consultation)),
                Participant.employer(director.person(), chairName(consultation), chairTitle(consultation)));
        for (String union : allUnions(consultation)) {
            registerUnion(union);
        }
        for (Attendee attendee : consultation.attendance()) {
            enter(attendee.party(), attendee.name(), attendee.role(), from);
        }
        for (var adjuster : consultation.adjusters()) {
            enter(adjuster.party(), adjuster.name(), null, from);
        }
        for (String union : consultation.unions()) {
            if (reps(union).isEmpty()) {
                enter(union, "Företrädare för " + union, null, from);
            }
        }
        for (String union : consultation.absentUnions()) {
            if (reps(union).isEmpty()) {
                enter(union, "Företrädare för " + union, null, from);
            }
        }
    }

    private void registerUnion(String name) {
        String official = CycleRecord.ALL.equals(name) ? "de fackliga gemensamt" : name;
        unions.put(
                name,
                directory
                        .unionByName(official)
                        .map(known -> known.id())
                        .orElseGet(() -> register.registerUnion(Actor.system(), official, name, List.of())
                                .orThrow()));
    }

    private void enter(String party, @Nullable String name, @Nullable String title, LocalDate from) {
        if (name == null || name.isBlank() || people.containsKey(key(party, name))) {
            return;
        }
        if (isEmployer(party)) {
            PersonId person = person(name);
            people.put(key(party, name), Participant.employer(person, name, title == null ? "" : title));
            register.assign(Actor.system(), person, Hat.employer(Role.PLAN_OWNER, administration()), from, null, false)
                    .orThrow();
            hats.put(person, Actor.employer(person, Role.PLAN_OWNER, administration()));
            return;
        }
        UnionId union = union(party);
        PersonId person = person(name);
        register.assign(Actor.system(), person, Hat.union(Role.UNION_REP, administration(), union), from, null, false)
                .orThrow();
        people.put(key(party, name), new Participant(union, person, name, title == null ? "" : title));
        hats.put(person, Actor.union(person, Role.UNION_REP, administration(), union));
    }

    private Actor employer(String name, Role role, LocalDate from) {
        PersonId person = person(name);
        register.assign(Actor.system(), person, Hat.employer(role, administration()), from, null, false)
                .orThrow();
        Actor actor = Actor.employer(person, role, administration());
        hats.put(person, actor);
        return actor;
    }

    private PersonId person(String name) {
        accounts++;
        String account = "p" + accounts;
        return register.registerPerson(Actor.system(), account, name, account + "@example.invalid", null)
                .orThrow();
    }

    /** Every union of the record in printed order, the joint one last if the record has it. */
    static List<String> allUnions(CycleRecord consultation) {
        List<String> all = new ArrayList<>(consultation.unions());
        consultation.absentUnions().stream()
                .filter(union -> !all.contains(union))
                .forEach(all::add);
        if (consultation.items().stream().anyMatch(item -> CycleRecord.ALL.equals(item.union()))
                || consultation.statements().stream().anyMatch(said -> CycleRecord.ALL.equals(said.union()))) {
            all.add(CycleRecord.ALL);
        }
        return all;
    }

    /** The people recorded for the party, in recorded order. */
    List<Participant> reps(String party) {
        return people.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(party.toLowerCase(Locale.ROOT) + "\n"))
                .map(Map.Entry::getValue)
                .toList();
    }

    Participant participant(String party, @Nullable String name) {
        Participant known = name == null ? null : people.get(key(party, name));
        if (known != null) {
            return known;
        }
        String shown = name == null ? "" : name;
        return isEmployer(party) ? Participant.employer(null, shown, "") : Participant.union(union(party), null, shown);
    }

    Participant chair(CycleRecord consultation) {
        return participant(CycleRecord.EMPLOYER, chairName(consultation));
    }

    /** The hat under which the person of a seat signs. */
    Actor hat(@Nullable PersonId person) {
        return person == null ? hr() : hats.getOrDefault(person, hr());
    }

    /** Any representative of the union; she speaks for all of it (P6). */
    Actor voice(String union) {
        return hat(Objects.requireNonNull(reps(union).get(0).person()));
    }

    UnionId union(String name) {
        return Objects.requireNonNull(unions.get(name), name);
    }

    /** The record's unions in printed order. */
    List<String> unionNames() {
        return List.copyOf(unions.keySet());
    }

    /** The record's name of a union. */
    String name(UnionId union) {
        return unions.entrySet().stream()
                .filter(entry -> entry.getValue().equals(union))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    AdministrationId administration() {
        return Objects.requireNonNull(administration);
    }

    DepartmentId department() {
        return Objects.requireNonNull(department);
    }

    Actor hr() {
        return Objects.requireNonNull(hr);
    }

    Actor director() {
        return Objects.requireNonNull(director);
    }

    Actor head() {
        return Objects.requireNonNull(head);
    }

    Actor secretary() {
        return Objects.requireNonNull(secretary);
    }

    static boolean isEmployer(String party) {
        return CycleRecord.EMPLOYER.equals(party.toLowerCase(Locale.ROOT));
    }

    private static String chairName(CycleRecord consultation) {
        String chair = consultation.meeting().chair();
        if (chair != null && !chair.isBlank()) {
            return chair;
        }
        return consultation.attendance().stream()
                .filter(attendee -> isEmployer(attendee.party()) && !attendee.absent() && attendee.name() != null)
                .map(Attendee::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("Ordförande (ej angiven)");
    }

    private static String chairTitle(CycleRecord consultation) {
        return consultation.attendance().stream()
                .filter(attendee ->
                        isEmployer(attendee.party()) && chairName(consultation).equals(attendee.name()))
                .map(Attendee::role)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String key(String party, String name) {
        return party.toLowerCase(Locale.ROOT) + "\n" + name.strip();
    }

    /** A code for case keys made of the administration's name: its first letters and digits without accents. */
    static String code(String administration) {
        String plain = Normalizer.normalize(administration, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        String code = plain.substring(0, Math.min(6, plain.length()));
        return code.length() < 2 ? "FVG" : code;
    }
}
