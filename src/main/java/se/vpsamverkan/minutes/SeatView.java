package se.vpsamverkan.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.UnionId;

/**
 * A seat from which minutes are adjusted.
 *
 * @param union null on the employer's side
 * @param label the functions as printed, such as "Ordförande, tillika justerare"
 * @param person who sits there now; null if she has no account
 * @param excuse why the seat is vacant; null unless {@link SeatState#EXCUSED}
 * @param signature the one that holds; null if none
 * @param cannotSign what those said who sit or sat there and could not sign, in order of time
 * @param voidedAt when a signature given from here ceased to hold because the text was changed; null if none did
 */
public record SeatView(
        AdjusterId id,
        @Nullable UnionId union,
        Set<SeatFunction> functions,
        String label,
        @Nullable PersonId person,
        String name,
        String title,
        SeatState state,
        @Nullable String excuse,
        @Nullable SignatureView signature,
        List<CannotSignView> cannotSign,
        @Nullable Instant voidedAt) {

    public SeatView {
        functions = Set.copyOf(functions);
        cannotSign = List.copyOf(cannotSign);
    }

    /** Whether who sits there now has said that she cannot sign these pages. */
    public boolean holderCannotSign() {
        return cannotSign.stream().anyMatch(CannotSignView::holds);
    }
}
