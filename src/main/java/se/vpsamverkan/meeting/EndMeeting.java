package se.vpsamverkan.meeting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.UnionId;

/**
 * How a sitting ended. All local times are Swedish.
 *
 * @param endedAt null for now
 * @param adjusters the elected adjusters, all of whom were present (P5)
 * @param chair who led the sitting and was present
 * @param secretary who wrote ("vid protokollet") and was present; may also be the employer's adjuster
 * @param commentsDue last moment of comments on the minutes; null for the plan's
 * @param justeringDue last moment of justering; null for the plan's
 * @param outcome the matter's result; needed when the case's last sitting closes, ignored otherwise
 * @param positions what the unions said; those missing get their written position or the default
 * @param resumesAt when an adjourned sitting goes on, or the new meeting of a continued one starts; null otherwise
 */
public record EndMeeting(
        MeetingEnd end,
        @Nullable Instant endedAt,
        List<Participant> adjusters,
        Participant chair,
        Participant secretary,
        SigningPolicy signing,
        @Nullable LocalDateTime commentsDue,
        @Nullable LocalDateTime justeringDue,
        @Nullable Outcome outcome,
        Map<UnionId, Position> positions,
        List<Obligation> obligations,
        @Nullable LocalDateTime resumesAt) {

    public EndMeeting {
        adjusters = List.copyOf(adjusters);
        positions = Map.copyOf(positions);
        obligations = List.copyOf(obligations);
    }

    /** The case's last sitting is closed with an outcome; dates as planned, everybody signs who normally does. */
    public static EndMeeting closed(
            List<Participant> adjusters, Participant chair, Participant secretary, Outcome outcome) {
        return new EndMeeting(
                MeetingEnd.CLOSED,
                null,
                adjusters,
                chair,
                secretary,
                SigningPolicy.ALL,
                null,
                null,
                outcome,
                Map.of(),
                List.of(),
                null);
    }

    /** The same end with these positions of the unions. */
    public EndMeeting withPositions(Map<UnionId, Position> stated) {
        return new EndMeeting(
                end,
                endedAt,
                adjusters,
                chair,
                secretary,
                signing,
                commentsDue,
                justeringDue,
                outcome,
                stated,
                obligations,
                resumesAt);
    }

    /** The same end with these dates for comments and justering. */
    public EndMeeting withDates(LocalDateTime comments, LocalDateTime justering) {
        return new EndMeeting(
                end,
                endedAt,
                adjusters,
                chair,
                secretary,
                signing,
                comments,
                justering,
                outcome,
                positions,
                obligations,
                resumesAt);
    }
}
