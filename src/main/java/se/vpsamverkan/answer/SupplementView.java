package se.vpsamverkan.answer;

import java.time.Instant;

/** What was added to a released answer; the answer itself is never altered. */
public record SupplementView(String text, SupplementContext context, Instant givenAt) {}
