package se.vpsamverkan.minutes;

import java.time.LocalDateTime;

/** New last moments, in Swedish local time, of comments on minutes and of justering. */
public record MinutesDates(LocalDateTime comments, LocalDateTime justering) {}
