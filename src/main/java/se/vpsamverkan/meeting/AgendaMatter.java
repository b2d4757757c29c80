package se.vpsamverkan.meeting;

import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.MatterId;

/**
 * A matter on the agenda.
 *
 * @param id null for a matter that is new on the agenda
 * @param no as printed, from 1
 * @param ofCase whether this is the consultation case's own matter; exactly one on each agenda is
 * @param note what the agenda says about it beside the title; null if nothing
 */
public record AgendaMatter(
        @Nullable MatterId id,
        int no,
        String title,
        LegalBasis basis,
        boolean ofCase,
        @Nullable String note) {

    /** A matter of which the agenda says only the title. */
    public AgendaMatter(@Nullable MatterId id, int no, String title, LegalBasis basis, boolean ofCase) {
        this(id, no, title, basis, ofCase, null);
    }

    /** A new matter that is not the case's own. */
    public static AgendaMatter of(int no, String title, LegalBasis basis) {
        return new AgendaMatter(null, no, title, basis, false);
    }

    /** The consultation case's own matter. */
    public static AgendaMatter ofCase(int no, String title) {
        return new AgendaMatter(null, no, title, LegalBasis.CONSULTATION, true);
    }
}
