package se.vpsamverkan.minutes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.meeting.MatterView;
import se.vpsamverkan.meeting.MeetingState;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.SigningPolicy;
import se.vpsamverkan.meeting.SittingView;

/**
 * "Omedelbar justering" (R16): one urgent matter is put in writing at the sitting and goes straight to signing, in an
 * extract of its own beside the whole minutes. Called under the case's lock, permission checked.
 */
@Component
class ImmediateMinutes {

    private final AllMinutes all;
    private final MinutesViews views;
    private final MinutesWriting writing;
    private final ConsultationCases cases;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ImmediateMinutes(
            AllMinutes all,
            MinutesViews views,
            MinutesWriting writing,
            ConsultationCases cases,
            Clock clock,
            ApplicationEventPublisher events) {
        this.all = all;
        this.views = views;
        this.writing = writing;
        this.cases = cases;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The matters that can be adjusted at once now. The time for it is the sitting and the days after it until the draft
     * of its whole minutes goes out; a matter is adjusted so only once, unless somebody refused to sign its text, and
     * not at all when it has dropped out.
     */
    Result<List<MatterId>> open(MeetingView meeting) {
        if (!cases.view(meeting.caseKey()).live()) {
            return Result.refused("cycle.case-ended");
        }
        Optional<SittingView> sitting = meeting.lastSitting();
        if (sitting.isEmpty() || meeting.state() == MeetingState.CANCELLED) {
            return Result.refused("minutes.no-sitting");
        }
        List<SittingMinutes> begun = views.ofSitting(meeting, sitting.get().no());
        if (begun.stream().anyMatch(each -> !each.isImmediate() && !each.isFirstDraft())) {
            return Result.refused("minutes.too-late-for-immediate");
        }
        Set<MatterId> taken = begun.stream()
                .filter(each -> each.isImmediate() && !refusedBySomebody(each))
                .flatMap(each -> Stream.ofNullable(each.matter()))
                .collect(Collectors.toSet());
        return Result.done(meeting.agenda().stream()
                .filter(matter -> matter.withdrawn() == null)
                .map(MatterView::id)
                .filter(matter -> !taken.contains(matter))
                .toList());
    }

    Result<MinutesId> begin(Actor by, MeetingView meeting, ImmediateAdjustment what) {
        Result<List<MatterId>> open = open(meeting);
        if (open.refusal().isPresent()) {
            return Result.refused(open.refusal().get());
        }
        Optional<MatterView> matter = meeting.matter(what.matter());
        if (matter.isEmpty()) {
            return Result.refused("minutes.unknown-matter");
        }
        if (!open.orThrow().contains(what.matter())) {
            boolean droppedOut = matter.get().withdrawn() != null;
            return Result.refused(
                    droppedOut ? "minutes.matter-dropped-out" : "minutes.adjusted-at-once-already",
                    matter.get().no());
        }
        if (what.text().isBlank()) {
            return Result.refused("minutes.text-missing");
        }
        SittingView sitting = meeting.lastSitting().orElseThrow();
        List<Participant> signers = Stream.concat(Stream.of(what.chair(), what.secretary()), what.adjusters().stream())
                .toList();
        for (Participant signer : signers) {
            if (!sitting.wasPresent(signer)) {
                return Result.refused("minutes.was-not-present", signer.name());
            }
        }
        Instant now = clock.instant();
        SittingMinutes minutes = all.save(SittingMinutes.immediately(
                meeting,
                sitting.no(),
                all.countByCaseKey(meeting.caseKey().value()) + 1,
                what.matter(),
                what.text(),
                Deadline.endOf(Deadline.at(now).date())));
        writing.keep(SeatPlan.of(minutes.id(), what.chair(), what.secretary(), what.adjusters(), SigningPolicy.ALL));
        events.publishEvent(new MinutesBegun(meeting.caseKey(), minutes.id(), meeting.id(), true, by, now));
        return Result.done(minutes.id());
    }

    private boolean refusedBySomebody(SittingMinutes minutes) {
        return views.seats(minutes).stream().anyMatch(seat -> seat.state() == SeatState.REFUSED);
    }
}
