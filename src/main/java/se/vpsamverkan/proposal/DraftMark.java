package se.vpsamverkan.proposal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which state of which draft a page shows, so that nobody writes over what a colleague has saved since.
 *
 * @param version from 1 within the draft
 */
public record DraftMark(UUID draft, int version) {

    /** Reads what {@link #toString} wrote; empty for anything else, which means: from no draft. */
    public static Optional<DraftMark> parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("\\.", -1);
        try {
            return parts.length == 2
                    ? Optional.of(new DraftMark(UUID.fromString(parts[0]), Integer.parseInt(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException noMark) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return draft + "." + version;
    }
}
