package se.vpsamverkan.cycle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a plan has a new version. */
record PlanChange(
        @Nullable DeadlineKind kind,
        @Nullable UUID subject,
        @Nullable String reason) {

    /** The first version changes nothing. */
    static final PlanChange NONE = new PlanChange(null, null, null);
}
