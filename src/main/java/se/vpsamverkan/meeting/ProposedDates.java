package se.vpsamverkan.meeting;

import se.vpsamverkan.kernel.Deadline;

/** The last moments of comments and of justering that follow from the plan, for the secretary to confirm or change. */
public record ProposedDates(Deadline comments, Deadline justering) {}
