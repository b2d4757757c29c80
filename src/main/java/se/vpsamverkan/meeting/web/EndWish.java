package se.vpsamverkan.meeting.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.EndMeeting;
import se.vpsamverkan.meeting.MeetingEnd;
import se.vpsamverkan.meeting.Outcome;
import se.vpsamverkan.meeting.OutcomeResult;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.Position;
import se.vpsamverkan.meeting.SigningPolicy;
import se.vpsamverkan.meeting.SittingFunctions;
import se.vpsamverkan.meeting.Stance;
import se.vpsamverkan.web.PageErrors;

/** Makes of all that has been kept of a sitting the order to end it, or says what is still missing. */
@Component
class EndWish {

    private final DraftSteps drafts;
    private final Clock clock;

    EndWish(DraftSteps drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Empty when something is missing; the errors then say what. */
    Optional<EndMeeting> of(Actor actor, OpenMeeting opened, Map<String, String> end, PageErrors errors) {
        Map<String, String> functions = drafts.of(actor, opened, DraftSteps.FUNCTIONS);
        List<Participant> present = RecordKeeper.sitting(opened).present();
        SittingFunctions chosen = SittingFunctions.of(functions, present);
        Participant chair = chosen.chair();
        Participant secretary = chosen.secretary();
        if (chair == null || secretary == null) {
            errors.add("", "end.functions-missing");
        }
        List<String> signs =
                functions.isEmpty() ? List.of("ordforande", "sekreterare") : DraftSteps.several(functions, "signerar");
        Optional<MeetingEnd> how = how(end);
        if (how.isEmpty()) {
            errors.add("hur", "end.how-missing");
        }
        boolean last = how.filter(each -> each == MeetingEnd.CLOSED).isPresent();
        Outcome outcome = last ? outcome(end, errors) : null;
        Map<UnionId, Position> positions = last ? positions(actor, opened) : Map.of();
        var obligations = ObligationsController.of(drafts.of(actor, opened, DraftSteps.OBLIGATIONS), errors);
        Instant endedAt = endedAt(end, errors);
        LocalDateTime comments = moment("end.comments", "synpdag", "synptid", end, errors);
        LocalDateTime justering = moment("end.justering", "justdag", "justtid", end, errors);
        LocalDateTime resumes =
                how.isPresent() && !last ? moment("end.resumes", "fortsdag", "fortstid", end, errors) : null;
        if (errors.any() || how.isEmpty() || chair == null || secretary == null) {
            return Optional.empty();
        }
        return Optional.of(new EndMeeting(
                how.get(),
                endedAt,
                chosen.adjusters(),
                chair,
                secretary,
                new SigningPolicy(signs.contains("ordforande"), signs.contains("sekreterare")),
                comments,
                justering,
                outcome,
                positions,
                obligations,
                resumes));
    }

    private static Optional<MeetingEnd> how(Map<String, String> end) {
        return Arrays.stream(MeetingEnd.values())
                .filter(each -> each.name().equals(end.get("hur")))
                .findFirst();
    }

    private static @Nullable Outcome outcome(Map<String, String> end, PageErrors errors) {
        Optional<OutcomeResult> result = Arrays.stream(OutcomeResult.values())
                .filter(each -> each.name().equals(end.get("utfall")))
                .findFirst();
        if (result.isEmpty()) {
            errors.add("utfall", "end.outcome-missing");
            return null;
        }
        return new Outcome(result.get(), end.get("ord"), end.get("skal"));
    }

    /** What was said; a union of which nothing is chosen gets what is assumed. */
    private Map<UnionId, Position> positions(Actor actor, OpenMeeting opened) {
        Map<String, String> kept = drafts.of(actor, opened, DraftSteps.POSITIONS);
        Map<UnionId, Position> said = new LinkedHashMap<>();
        for (UnionId union : opened.theCase().invited()) {
            String stance = kept.get("hallning-" + union);
            String reservation = kept.get("forbehall-" + union);
            String statement = kept.get("uttalande-" + union);
            if (stance != null || reservation != null || statement != null) {
                Stance chosen = List.of(Stance.values()).stream()
                        .filter(each -> each.name().equals(stance))
                        .findFirst()
                        .orElse(RecordKeeper.sitting(opened).wasPresent(union) ? Stance.NO_DISSENT : Stance.ABSENT);
                said.put(
                        union,
                        new Position(
                                chosen,
                                chosen == Stance.DISAGREES ? kept.get("vad-" + union) : null,
                                reservation,
                                statement,
                                kept.containsKey("bifoga-" + union)));
            }
        }
        return said;
    }

    /** Null means now. */
    private @Nullable Instant endedAt(Map<String, String> end, PageErrors errors) {
        if (!end.containsKey("slutdag") && !end.containsKey("sluttid")) {
            return null;
        }
        LocalDateTime typed = moment("end.ended", "slutdag", "sluttid", end, errors);
        if (typed == null) {
            return null;
        }
        Instant at = Deadline.of(typed).instant();
        if (at.isAfter(clock.instant())) {
            errors.add("slutdag", "end.in-the-future");
        }
        return at;
    }

    /** A time that exists; null after an error. */
    private static @Nullable LocalDateTime moment(
            String heading, String day, String time, Map<String, String> end, PageErrors errors) {
        return errors.moment(heading, day, end.get(day), time, end.get(time)).orElse(null);
    }
}
