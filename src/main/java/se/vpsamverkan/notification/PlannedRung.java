package se.vpsamverkan.notification;

import java.time.Instant;

/**
 * A rung with its instant.
 *
 * @param rung the rung
 * @param at when it acts
 * @param occurrence 0, or counts the repetitions of a rung that repeats
 */
public record PlannedRung(Rung rung, Instant at, int occurrence) {}
