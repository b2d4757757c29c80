package se.vpsamverkan.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CentralTrackId;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.CentralState;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesPhase;
import se.vpsamverkan.minutes.SeatFunction;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.PersonView;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.UnionInputState.Status;

/** Finds the persons behind an audience by asking the features who owes the step just now. */
@Component
class Recipients {

    private final ConsultationCases cases;
    private final Directory directory;
    private final InputQueries input;
    private final CentralTracks tracks;
    private final MinutesDesk minutes;

    Recipients(
            ConsultationCases cases,
            Directory directory,
            InputQueries input,
            CentralTracks tracks,
            MinutesDesk minutes) {
        this.cases = cases;
        this.directory = directory;
        this.input = input;
        this.tracks = tracks;
        this.minutes = minutes;
    }

    /** The persons of the audience, each once. */
    List<Recipient> of(Audience audience, About about) {
        var administration = cases.view(about.caseKey()).administration();
        var found = switch (audience) {
            case NOBODY -> List.<Recipient>of();
            case HOLDER -> holders(about, administration);
            case UNION ->
                about.step() == null
                        ? reps(new UnionId(subject(about)), administration)
                        : holders(about, administration);
            case UNIONS -> unions(about, administration);
            case ORDINARY_UNIONS ->
                input.states(about.caseKey()).stream()
                        .filter(state -> !state.extended())
                        .flatMap(state -> reps(state.union(), administration).stream())
                        .toList();
            case HEAD ->
                orElse(
                        people(directory.heads(new DepartmentId(subject(about)))),
                        role(Role.HR_COORDINATOR, administration));
            case HR -> role(Role.HR_COORDINATOR, administration);
            case DIRECTOR -> role(Role.DIRECTOR, administration);
            case DEPUTY -> deputies(about, administration);
            case CHAIR -> chair(about, administration);
            case SECRETARY -> role(Role.SECRETARY, administration);
            case REGISTRAR -> people(directory.holders(Role.REGISTRAR, administration));
            case BOARD_SECRETARY -> people(directory.holders(Role.BOARD_SECRETARY, administration));
            case ADJUSTERS -> seats(minutes.seats(new MinutesId(subject(about))), administration);
            case PARTIES -> parties(about, administration);
        };
        var each = new LinkedHashMap<Object, Recipient>();
        found.forEach(recipient -> each.putIfAbsent(recipient.person(), recipient));
        return List.copyOf(each.values());
    }

    private List<Recipient> holders(About about, AdministrationId administration) {
        var step = about.step();
        if (step == null) {
            throw new IllegalStateException("nobody holds what is no step: " + about);
        }
        return switch (step) {
            case VP_DISPATCH, ANSWERS_REVIEW, INVITATION, BOARD_DECISION -> role(Role.HR_COORDINATOR, administration);
            case ANSWERS_RELEASE -> role(Role.DIRECTOR, administration);
            case AGENDA, MEETING, MINUTES_DRAFT, PUBLICATION -> role(Role.SECRETARY, administration);
            case DEPARTMENT_ANSWERS -> department(new DepartmentId(subject(about)), administration);
            case INPUT ->
                input.states(about.caseKey()).stream()
                        .filter(state -> state.status() == Status.INVITED && !state.closed())
                        // a union with a time of its own follows that one alone
                        .filter(state -> about.subject() == null
                                ? !state.extended()
                                : about.subject().equals(state.union().value()))
                        .flatMap(state -> reps(state.union(), administration).stream())
                        .toList();
            case DOCUMENT_INPUT -> silentOn(subject(about), about, administration);
            case MINUTES_COMMENTS ->
                seats(minutes.owing(new MinutesId(subject(about)), MinutesPhase.COMMENTS), administration);
            // who has said that she cannot sign is not asked again
            case JUSTERING ->
                seats(
                        minutes.owing(new MinutesId(subject(about)), MinutesPhase.SIGNING).stream()
                                .filter(seat -> !seat.holderCannotSign())
                                .toList(),
                        administration);
            case CENTRAL_WINDOW -> central(new CentralTrackId(subject(about)), administration);
        };
    }

    /** The unions that have handed in nothing about the later document. */
    private List<Recipient> silentOn(UUID document, About about, AdministrationId administration) {
        var heard = input.items(about.caseKey()).stream()
                .filter(item -> item.about() != null && item.about().value().equals(document))
                .map(item -> item.union())
                .toList();
        return cases.invited(about.caseKey()).stream()
                .filter(union -> !heard.contains(union))
                .flatMap(union -> reps(union, administration).stream())
                .toList();
    }

    private List<Recipient> central(CentralTrackId id, AdministrationId administration) {
        var track = tracks.view(id);
        if (track.state() != CentralState.OPEN) {
            return List.of();
        }
        return Stream.concat(
                        reps(track.union(), administration).stream(),
                        directory.centralOfficers(track.union(), administration).stream()
                                .map(person -> Recipient.of(person, track.union())))
                .toList();
    }

    private List<Recipient> department(DepartmentId department, AdministrationId administration) {
        var all = new ArrayList<>(people(directory.heads(department)));
        all.addAll(people(directory.deputyHeads(department)));
        return orElse(all, role(Role.HR_COORDINATOR, administration));
    }

    /** For a seat that owes: whoever else speaks for the same union, or the employer's deputies. */
    private List<Recipient> deputies(About about, AdministrationId administration) {
        if (about.step() != DeadlineKind.JUSTERING) {
            return role(Role.HR_COORDINATOR, administration);
        }
        return minutes.owing(new MinutesId(subject(about)), MinutesPhase.SIGNING).stream()
                .flatMap(seat -> {
                    var union = seat.union();
                    var others = union == null
                            ? orElse(
                                    people(directory.deputies(Role.HR_COORDINATOR, administration)),
                                    role(Role.HR_COORDINATOR, administration))
                            : reps(union, administration);
                    return others.stream().filter(other -> !other.person().equals(seat.person()));
                })
                .toList();
    }

    private List<Recipient> chair(About about, AdministrationId administration) {
        var chair = minutes.seats(new MinutesId(subject(about))).stream()
                .filter(seat -> seat.functions().contains(SeatFunction.CHAIR) && seat.person() != null)
                .toList();
        return chair.isEmpty() ? role(Role.DIRECTOR, administration) : seats(chair, administration);
    }

    private List<Recipient> seats(List<SeatView> seats, AdministrationId administration) {
        return seats.stream()
                .flatMap(seat -> {
                    var union = seat.union();
                    if (seat.person() != null) {
                        return directory.person(seat.person()).stream()
                                .map(person -> new Recipient(person.id(), person.email(), union));
                    }
                    // somebody without an account sits there: those who can reach her are told
                    return (union == null ? role(Role.SECRETARY, administration) : reps(union, administration))
                            .stream();
                })
                .toList();
    }

    private List<Recipient> parties(About about, AdministrationId administration) {
        var all = new ArrayList<>(unions(about, administration));
        all.addAll(role(Role.HR_COORDINATOR, administration));
        all.addAll(role(Role.DIRECTOR, administration));
        all.addAll(role(Role.SECRETARY, administration));
        return all;
    }

    private List<Recipient> unions(About about, AdministrationId administration) {
        return cases.invited(about.caseKey()).stream()
                .flatMap(union -> reps(union, administration).stream())
                .toList();
    }

    private List<Recipient> reps(UnionId union, AdministrationId administration) {
        return Stream.concat(
                        directory.reps(union, administration).stream(),
                        directory.deputyReps(union, administration).stream())
                .map(person -> Recipient.of(person, union))
                .toList();
    }

    /** A vacant role falls to its deputies, and then to HR: no step is without anybody. */
    private List<Recipient> role(Role role, AdministrationId administration) {
        var holders = people(directory.holders(role, administration));
        if (holders.isEmpty()) {
            holders = people(directory.deputies(role, administration));
        }
        return holders.isEmpty() && role != Role.HR_COORDINATOR ? role(Role.HR_COORDINATOR, administration) : holders;
    }

    private static List<Recipient> people(List<PersonView> persons) {
        return persons.stream().map(Recipient::of).toList();
    }

    private static List<Recipient> orElse(List<Recipient> first, List<Recipient> second) {
        return first.isEmpty() ? second : first;
    }

    private static UUID subject(About about) {
        var subject = about.subject();
        if (subject == null) {
            throw new IllegalStateException("a subject is missing: " + about);
        }
        return subject;
    }
}
