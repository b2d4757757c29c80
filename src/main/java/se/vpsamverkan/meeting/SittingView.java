package se.vpsamverkan.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.SeenMark;
import se.vpsamverkan.kernel.UnionId;

/**
 * One sitting of a meeting, with its own attendance and minutes.
 *
 * @param no from 1 within the meeting
 * @param endedAt null while it goes on; with it are {@code end}, {@code chair}, {@code secretary}, {@code commentsDue}
 *     and {@code justeringDue}
 * @param datesStated whether somebody named the dates of comments and justering; otherwise they are the plan's
 * @param endStated whether somebody named the time it ended; otherwise it is when the secretary closed it
 * @param resumesAt when an adjourned or continued sitting goes on; null otherwise
 */
public record SittingView(
        int no,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable MeetingEnd end,
        @Nullable String place,
        List<Attendance> attendance,
        Map<MatterId, String> notes,
        List<StatementView> statements,
        List<Participant> adjusters,
        @Nullable Participant chair,
        @Nullable Participant secretary,
        SigningPolicy signing,
        @Nullable Deadline commentsDue,
        @Nullable Deadline justeringDue,
        boolean datesStated,
        boolean endStated,
        @Nullable Instant resumesAt) {

    public SittingView {
        attendance = List.copyOf(attendance);
        notes = Map.copyOf(notes);
        statements = List.copyOf(statements);
        adjusters = List.copyOf(adjusters);
    }

    /** The {@link SeenMark} of place and attendance. */
    public String attendanceMark() {
        return attendanceMark(place, attendance);
    }

    static String attendanceMark(@Nullable String place, List<Attendance> attendance) {
        return SeenMark.of(place + "\n" + attendance);
    }

    /** The notes under a matter; empty if there are none. */
    public String note(MatterId matter) {
        return notes.getOrDefault(matter, "");
    }

    /** Everybody who was there, in recorded order. */
    public List<Participant> present() {
        return attendance.stream()
                .filter(Attendance::present)
                .map(Attendance::who)
                .toList();
    }

    /** Whether this person was there on this side (P5). */
    public boolean wasPresent(Participant who) {
        return present().stream().anyMatch(who::sameSeat);
    }

    /** Whether anybody spoke for the union. */
    public boolean wasPresent(UnionId union) {
        return present().stream().anyMatch(who -> union.equals(who.union()));
    }
}
