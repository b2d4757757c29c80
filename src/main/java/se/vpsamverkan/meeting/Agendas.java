package se.vpsamverkan.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
    private final Sittings sittings;
    private final ConsultationCases cases;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agendas(
            MeetingViews views,
            Matters matters,
            Sittings sittings,
            ConsultationCases cases,
            Permissions permissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.views = views;
        this.matters = matters;
        this.sittings = sittings;
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

    /**
     * A matter drops out while a sitting goes on ("utgår"): the minutes say so under its heading, and what was noted
     * under it stays. The case's own matter does not; its meeting is adjourned, or the whole case is withdrawn.
     */
    public Result<Nothing> withdrawAtMeeting(Actor by, MeetingId id, MatterId matter, String reason) {
        return atMeeting(by, id, matter, (found, sitting) -> {
            if (found.ofCase()) {
                return Result.refused("meeting.case-matter-stays");
            }
            if (found.withdrawn() != null) {
                return Result.refused(
                        "meeting.matter-withdrawn-already", found.view().no());
            }
            found.withdrawn(new Withdrawal(sitting, reason.strip()));
            events.publishEvent(new MatterWithdrawn(views.caseOf(id), id, matter, by, clock.instant()));
            return Result.done();
        });
    }

    /** Takes a matter up again that had dropped out at the sitting that goes on; one that stands is left as it is. */
    public Result<Nothing> resumeAtMeeting(Actor by, MeetingId id, MatterId matter) {
        return atMeeting(by, id, matter, (found, sitting) -> {
            Withdrawal withdrawn = found.withdrawn();
            if (withdrawn == null) {
                return Result.done();
            }
            if (withdrawn.sitting() != sitting) {
                return Result.refused(
                        "meeting.withdrawn-at-earlier-sitting", found.view().no());
            }
            found.resumed();
            events.publishEvent(new MatterResumed(views.caseOf(id), id, matter, by, clock.instant()));
            return Result.done();
        });
    }

    /** A change of one matter at the sitting that goes on, of which it gets the number. */
    private Result<Nothing> atMeeting(
            Actor by, MeetingId id, MatterId matter, BiFunction<Matter, Integer, Result<Nothing>> change) {
        Optional<Refusal> no = permissions.check(by, Act.HOLD_MEETING, views.caseOf(id));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        cases.lock(views.caseOf(id));
        Optional<Sitting> sitting = sittings.findByMeetingIdOrderByNo(id.value()).stream()
                .filter(Sitting::goesOn)
                .findFirst();
        if (sitting.isEmpty()) {
            return Result.refused("meeting.no-sitting");
        }
        return matters.findById(matter.value())
                .filter(found -> found.meeting().equals(id))
                .map(found -> change.apply(found, sitting.get().no()))
                .orElseGet(() -> Result.refused("meeting.unknown-matter"));
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
