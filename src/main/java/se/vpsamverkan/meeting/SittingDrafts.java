package se.vpsamverkan.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.SeenMark;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;

/**
 * What has been typed of a sitting's end (functions, positions, outcome, dates), as typed, right or wrong, so that
 * nothing is lost while the meeting goes on. It is no part of the record: ending the sitting is, and empties it. Only
 * those who keep the record read it.
 */
@Service
@Transactional
public class SittingDrafts {

    /** The step in which chair, secretary and adjusters are chosen. */
    public static final String FUNCTIONS = "funktioner";

    private final MeetingViews views;
    private final Sittings sittings;
    private final MeetingClosing closing;
    private final ConsultationCases cases;
    private final Permissions permissions;
    private final Clock clock;

    SittingDrafts(
            MeetingViews views,
            Sittings sittings,
            MeetingClosing closing,
            ConsultationCases cases,
            Permissions permissions,
            Clock clock) {
        this.views = views;
        this.sittings = sittings;
        this.closing = closing;
        this.clock = clock;
        this.cases = cases;
        this.permissions = permissions;
    }

    /** Keeps one step's fields in place of those kept before, whoever kept them. */
    public Result<Nothing> keep(Actor by, MeetingId id, String step, Map<String, String> fields) {
        return keep(by, id, step, null, fields);
    }

    /**
     * Keeps one step's fields in place of those that the saver had before her; refused when somebody else has kept
     * others meanwhile.
     *
     * @param seen the {@link #mark} of the fields she had before her; null for whatever was kept
     */
    public Result<Nothing> keep(
            Actor by, MeetingId id, String step, @Nullable String seen, Map<String, String> fields) {
        Optional<Refusal> no = permissions.check(by, Act.HOLD_MEETING, views.caseOf(id));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        cases.lock(views.caseOf(id));
        Optional<Sitting> sitting = goingOn(id);
        if (sitting.isEmpty()) {
            return Result.refused("meeting.no-sitting");
        }
        Map<String, String> now = sitting.get().draft(step);
        if (seen != null && !seen.equals(mark(now)) && !now.equals(fields)) {
            return Result.refused("meeting.step-changed-meanwhile");
        }
        sitting.get().drafted(step, fields);
        return Result.done();
    }

    /** The {@link SeenMark} of a step's fields. */
    public static String mark(Map<String, String> fields) {
        return SeenMark.of(new TreeMap<>(fields).toString());
    }

    /** One step's fields; empty when nothing is kept, or no sitting goes on. */
    @Transactional(readOnly = true)
    public Result<Map<String, String>> of(Actor by, MeetingId id, String step) {
        Optional<Refusal> no = permissions.check(by, Act.HOLD_MEETING, views.caseOf(id));
        return no.isPresent()
                ? Result.refused(no.get())
                : Result.done(goingOn(id).map(sitting -> sitting.draft(step)).orElse(Map.of()));
    }

    /** Chair, secretary and adjusters of the last sitting: as recorded when it has ended, else as chosen so far. */
    @Transactional(readOnly = true)
    public Result<SittingFunctions> functions(Actor by, MeetingId id) {
        Result<Map<String, String>> chosen = of(by, id, FUNCTIONS);
        if (chosen.refusal().isPresent()) {
            return Result.refused(chosen.refusal().get());
        }
        Optional<SittingView> last = views.view(id).lastSitting();
        return Result.done(last.filter(sitting -> sitting.endedAt() != null)
                .map(ended -> new SittingFunctions(ended.chair(), ended.secretary(), ended.adjusters()))
                .orElseGet(() -> SittingFunctions.of(
                        chosen.orThrow(), last.map(SittingView::present).orElse(List.of()))));
    }

    /** The dates that hold for comments and justering if the sitting ends now; empty when none goes on. */
    @Transactional(readOnly = true)
    public Optional<ProposedDates> proposedDates(MeetingId id) {
        return goingOn(id).map(sitting -> closing.propose(cases.view(views.caseOf(id)), sitting, clock.instant()));
    }

    private Optional<Sitting> goingOn(MeetingId id) {
        return sittings.findByMeetingIdOrderByNo(id.value()).stream()
                .filter(Sitting::goesOn)
                .findFirst();
    }
}
