package se.vpsamverkan.answer;

import java.time.Instant;

/** What HR wrote when it sent an answer back to the department; for the employer's side only, like the draft itself. */
public record HrComment(String text, Instant at) {}
