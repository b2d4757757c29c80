package se.vpsamverkan.minutes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.minutes.SignatureView;
import se.vpsamverkan.web.Words;

/** Who adjusts the minutes, and what each has done, in words. */
@Component
class SeatLines {

    private final Words words;

    SeatLines(Words words) {
        this.words = words;
    }

    List<Line> of(MinutesView minutes) {
        return minutes.seats().stream()
                .map(seat ->
                        new Line(seat.id().toString(), seat.name(), seat.label(), state(minutes, seat), words(seat)))
                .toList();
    }

    private String state(MinutesView minutes, SeatView seat) {
        SignatureView signature = seat.signature();
        if (signature != null) {
            return words.say(
                    "seat.signed." + signature.decision() + "." + signature.method(),
                    words.moment(signature.signedAt()));
        }
        if (seat.voidedAt() != null) {
            return words.say("seat.voided");
        }
        if (!seat.state().isSettled() && seat.holderCannotSign()) {
            return words.say("seat.cannot-sign");
        }
        return words.say("seat.state." + asked(minutes, seat));
    }

    /** Only an adjuster who has been asked something can have left it unanswered. */
    private static String asked(MinutesView minutes, SeatView seat) {
        if (seat.state().isSettled()) {
            return seat.state().name();
        }
        return switch (minutes.state()) {
            case DRAFT -> "NOT_ASKED";
            case COMMENTS -> seat.state().name();
            case FROZEN, SIGNING, ADJUSTED, PUBLISHED -> "TO_SIGN";
        };
    }

    private @Nullable String words(SeatView seat) {
        SignatureView signature = seat.signature();
        return signature == null ? seat.excuse() : signature.note();
    }

    /**
     * A seat.
     *
     * @param words a note, a reason or an excuse; null if none
     */
    record Line(
            String id,
            String name,
            String label,
            String state,
            @Nullable String words) {}
}
