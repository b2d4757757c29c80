package se.vpsamverkan.meeting;

import org.jspecify.annotations.Nullable;

/**
 * One line of a sitting's attendance.
 *
 * @param note such as "anslöt kl. 13.30" or the reason of an absence; null if none
 */
public record Attendance(
        Participant who, boolean present, @Nullable String note) {

    /** Was there. */
    public static Attendance present(Participant who) {
        return new Attendance(who, true, null);
    }

    /** Was invited and could not come ("förhinder"). */
    public static Attendance absent(Participant who) {
        return new Attendance(who, false, null);
    }
}
