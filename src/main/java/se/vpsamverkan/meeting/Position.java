package se.vpsamverkan.meeting;

import org.jspecify.annotations.Nullable;

/**
 * A union's position in the case's matter.
 *
 * @param scope in what the union disagrees; null for the whole, or when it does not disagree
 * @param reservation the union's reservation, word for word; null if none
 * @param specialStatement "särskilt uttalande", word for word; null if none
 * @param attachFullText whether the union wants its whole text attached to the minutes (R7)
 */
public record Position(
        Stance stance,
        @Nullable String scope,
        @Nullable String reservation,
        @Nullable String specialStatement,
        boolean attachFullText) {

    /** "Ingen avvikande mening antecknad". */
    public static Position noDissent() {
        return new Position(Stance.NO_DISSENT, null, null, null, false);
    }

    /** "Förhinder". */
    public static Position absent() {
        return new Position(Stance.ABSENT, null, null, null, false);
    }

    /** "Oenig", in the words of the union; null scope for the whole. */
    public static Position disagrees(@Nullable String scope, boolean attachFullText) {
        return new Position(Stance.DISAGREES, scope, null, null, attachFullText);
    }
}
