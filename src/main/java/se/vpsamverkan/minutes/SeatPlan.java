package se.vpsamverkan.minutes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.SigningPolicy;

/** Who signs, and how it is printed. One person never signs twice: her functions make one seat that names them all. */
final class SeatPlan {

    private SeatPlan() {}

    /** The seats in printed order: chair, "vid protokollet", adjusters as elected; without any, the chair signs. */
    static List<Seat> of(
            MinutesId minutes,
            Participant chair,
            Participant secretary,
            List<Participant> adjusters,
            SigningPolicy policy) {
        List<Draft> drafts = new ArrayList<>();
        if (policy.chairSigns() || (adjusters.isEmpty() && !policy.secretarySigns())) {
            add(drafts, chair, SeatFunction.CHAIR);
        }
        if (policy.secretarySigns()) {
            add(drafts, secretary, SeatFunction.SECRETARY);
        }
        adjusters.forEach(adjuster -> add(drafts, adjuster, SeatFunction.ADJUSTER));
        List<Seat> seats = new ArrayList<>();
        for (Draft draft : drafts) {
            seats.add(new Seat(minutes, seats.size() + 1, draft.who(), draft.functions()));
        }
        return seats;
    }

    /** "Ordförande, tillika justerare för arbetsgivaren". */
    static String label(Set<SeatFunction> functions, @Nullable String union) {
        StringJoiner words = new StringJoiner(", tillika ");
        if (functions.contains(SeatFunction.CHAIR)) {
            words.add("ordförande");
        }
        if (functions.contains(SeatFunction.SECRETARY)) {
            words.add("vid protokollet");
        }
        if (functions.contains(SeatFunction.ADJUSTER)) {
            words.add("justerare för " + (union == null ? "arbetsgivaren" : union));
        }
        String all = words.toString();
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }

    private static void add(List<Draft> drafts, Participant who, SeatFunction function) {
        for (Draft draft : drafts) {
            if (draft.who().samePerson(who)) {
                draft.functions().add(function);
                return;
            }
        }
        drafts.add(new Draft(who, EnumSet.of(function)));
    }

    private record Draft(Participant who, Set<SeatFunction> functions) {}
}
