package se.vpsamverkan.meeting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.party.DepartmentView;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.PersonView;
import se.vpsamverkan.web.Option;

/** Who can be expected at a meeting, and how a person in a sitting is named in forms. */
@Component
class Sitters {

    private final Directory directory;

    Sitters(Directory directory) {
        this.directory = directory;
    }

    /** Those who hold a function in the case today; the titles are printed, so they are Swedish whoever reads. */
    List<Participant> expected(CaseView theCase) {
        List<Participant> all = new ArrayList<>();
        String directorTitle =
                directory.administration(theCase.administration()).directorTitle();
        employer(all, directory.holders(Role.DIRECTOR, theCase.administration()), directorTitle);
        employer(all, directory.holders(Role.HR_COORDINATOR, theCase.administration()), "HR");
        employer(all, directory.holders(Role.SECRETARY, theCase.administration()), "sekreterare");
        for (DepartmentView department : directory.departments(theCase.administration())) {
            employer(all, directory.heads(department.id()), "chef, " + department.name());
        }
        for (UnionId union : theCase.invited()) {
            List<PersonView> voices = new ArrayList<>(directory.reps(union, theCase.administration()));
            voices.addAll(directory.deputyReps(union, theCase.administration()));
            voices.forEach(person -> all.add(Participant.union(union, person.id(), person.name())));
        }
        return all;
    }

    /** The sides a person can be on. */
    List<Option> sides(CaseView theCase, String employer) {
        List<Option> sides = new ArrayList<>();
        sides.add(Option.of(Participant.EMPLOYER, employer));
        theCase.invited()
                .forEach(union -> sides.add(
                        Option.of(union.toString(), directory.union(union).shortName())));
        return sides;
    }

    /** A person in a list to choose from. */
    Option option(Participant who) {
        UnionId union = who.union();
        String label = union == null
                ? who.title().isEmpty() ? who.name() : who.name() + ", " + who.title()
                : who.name() + " (" + directory.union(union).shortName() + ")";
        return Option.of(who.formName(), label);
    }

    /** The one of these who is called so in forms. */
    static Optional<Participant> find(List<Participant> among, String name) {
        return among.stream().filter(who -> who.formName().equals(name)).findFirst();
    }

    private static void employer(List<Participant> all, List<PersonView> persons, String title) {
        for (PersonView person : persons) {
            Participant who = Participant.employer(person.id(), person.name(), title);
            if (all.stream().noneMatch(who::sameSeat)) {
                all.add(who);
            }
        }
    }
}
