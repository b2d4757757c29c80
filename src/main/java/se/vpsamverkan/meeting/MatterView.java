package se.vpsamverkan.meeting;

import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.MatterId;

/**
 * A matter on a meeting's agenda.
 *
 * @param ofCase marks the consultation case's own matter
 * @param note what the agenda says about it beside the title; null if nothing
 * @param withdrawn that it dropped out at the meeting ("utgår"); null if it stands
 */
public record MatterView(
        MatterId id,
        int no,
        String title,
        LegalBasis basis,
        boolean ofCase,
        @Nullable String note,
        @Nullable Withdrawal withdrawn) {}
