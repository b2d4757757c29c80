package se.vpsamverkan.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;

/** The agenda of a meeting while it is put together; nobody outside gets it before it is sent. */
@Service
@Transactional
public class Agendas {

    private final MeetingViews views;
    private final Matters matters;
    private final ConsultationCases cases;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agendas(
            MeetingViews views,
            Matters matters,
            ConsultationCases cases,
            Permissions permissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.views = views;
        this.matters = matters;
        this.cases = cases;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps the agenda as it stands now, to be gone on with or sent later. */
    public Result<Nothing> save(Actor by, MeetingId id, List<AgendaMatter> agenda) {
        Optional<Refusal> no = permissions.check(by, Act.SEND_AGENDA, views.caseOf(id));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        cases.lock(views.caseOf(id));
        no = closed(views.stored(id)).or(() -> wrong(agenda));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        replace(id, agenda);
        return Result.done();
    }

    /**
     * Takes up one more matter, last, while a sitting goes on. Numbers never shift under what is being written, and none
     * is taken away: what was not dealt with stands in the minutes with its heading alone.
     */
    public Result<MatterId> addAtMeeting(Actor by, MeetingId id, String title, LegalBasis basis) {
        Optional<Refusal> no = permissions.check(by, Act.HOLD_MEETING, views.caseOf(id));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        cases.lock(views.caseOf(id));
        Meeting meeting = views.stored(id);
        if (meeting.state() != MeetingState.STARTED) {
            return Result.refused("meeting.no-sitting");
        }
        int next = matters.findByMeetingIdOrderByNo(id.value()).stream()
                        .mapToInt(matter -> matter.view().no())
                        .max()
                        .orElse(0)
                + 1;
        if (title.isBlank()) {
            return Result.refused("meeting.matter-without-title", next);
        }
        MatterId added = MatterId.next();
        matters.save(new Matter(added, id, AgendaMatter.of(next, title.strip(), basis)));
        events.publishEvent(new MatterAdded(meeting.caseKey(), id, added, by, clock.instant()));
        return Result.done(added);
    }

    /** Why the agenda may not be changed any more; empty while it may. */
    static Optional<Refusal> closed(Meeting meeting) {
        if (meeting.state() != MeetingState.PLANNED) {
            return Optional.of(Refusal.of("meeting.already-begun"));
        }
        return Optional.ofNullable(meeting.agendaSentAt())
                .map(sent -> Refusal.of("meeting.agenda-already-sent", Dates.spoken(sent)));
    }

    /** What is wrong with an agenda. */
    static Optional<Refusal> wrong(List<AgendaMatter> agenda) {
        if (agenda.stream().filter(AgendaMatter::ofCase).count() != 1) {
            return Optional.of(Refusal.of("meeting.agenda-needs-the-matter"));
        }
        return agenda.stream()
                .filter(matter -> matter.title().isBlank())
                .findFirst()
                .map(matter -> Refusal.of("meeting.matter-without-title", matter.no()));
    }

    /** Matters that stay keep their ids: positions and notes hang on them. */
    void replace(MeetingId id, List<AgendaMatter> agenda) {
        List<Matter> old = new ArrayList<>(matters.findByMeetingIdOrderByNo(id.value()));
        Map<MatterId, Matter> byId = new HashMap<>();
        old.forEach(matter -> byId.put(matter.id(), matter));
        for (AgendaMatter wish : agenda) {
            Matter kept = wish.ofCase()
                    ? old.stream().filter(Matter::ofCase).findFirst().orElse(null)
                    : wish.id() == null ? null : byId.get(wish.id());
            if (kept == null) {
                matters.save(new Matter(MatterId.next(), id, wish));
            } else {
                kept.becomes(wish);
                old.remove(kept);
            }
        }
        matters.deleteAll(old);
    }
}
