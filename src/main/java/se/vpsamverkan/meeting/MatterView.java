package se.vpsamverkan.meeting;

import se.vpsamverkan.kernel.MatterId;

/** A matter on a meeting's agenda; {@code ofCase} marks the consultation case's own matter. */
public record MatterView(MatterId id, int no, String title, LegalBasis basis, boolean ofCase) {}
