package se.vpsamverkan.cli.replay;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a record, each null when the source does not say. Orders that cannot be (process.md 9) are refused:
 * input due before dispatch, comments before the meeting, justering before comments.
 *
 * @param meeting start of the meeting; 13.00 where the record names no hour
 * @param end end of the meeting; two hours after the start where the record names no hour
 */
record RecordDates(
        LocalDateTime meeting,
        LocalDateTime end,
        @Nullable LocalTimes draftSent,
        @Nullable LocalTimes proposalsDue,
        @Nullable LocalTimes answersDue,
        @Nullable LocalTimes commentsDue,
        @Nullable LocalTimes justering,
        boolean startKnown,
        boolean endKnown) {

    static final LocalTime USUAL_START = LocalTime.of(13, 0);

    static RecordDates of(String file, CycleRecord consultation) throws BadRecord {
        var dates = consultation.dates();
        LocalTimes day =
                LocalTimes.parse(file, "meeting.date", consultation.meeting().date());
        LocalTime start = hour(file, "meeting.start", consultation.meeting().start());
        LocalTimes planned = moment(file, "timeline.meeting", dates.meeting());
        if (start == null && planned != null && planned.day().equals(day.day())) {
            start = planned.hour();
        }
        if (start == null) {
            start = day.hour();
        }
        LocalTime end = hour(file, "meeting.end", consultation.meeting().end());
        LocalDateTime meeting = day.day().atTime(start == null ? USUAL_START : start);
        LocalDateTime over = end == null ? meeting.plusHours(2) : day.day().atTime(end);
        if (!over.isAfter(meeting)) {
            throw new BadRecord(file, "meeting.end", "is not after the meeting's start");
        }
        RecordDates all = new RecordDates(
                meeting,
                over,
                moment(file, "timeline.draftSent", dates.draftSent()),
                moment(file, "timeline.proposalsDue", dates.proposalsDue()),
                moment(file, "timeline.answersDue", dates.answersDue()),
                moment(file, "timeline.commentsDue", dates.commentsDue()),
                moment(file, "timeline.justering", dates.justering()),
                start != null,
                end != null);
        all.checkOrder(file);
        return all;
    }

    private void checkOrder(String file) throws BadRecord {
        if (draftSent != null && proposalsDue != null && proposalsDue.latest().isBefore(draftSent.or(LocalTime.MIN))) {
            throw new BadRecord(file, "timeline.proposalsDue", "lies before the VP draft is sent");
        }
        if (draftSent != null && draftSent.or(LocalTime.MIN).isAfter(meeting)) {
            throw new BadRecord(file, "timeline.draftSent", "lies after the meeting");
        }
        if (proposalsDue != null
                && answersDue != null
                && answersDue.latest().isBefore(proposalsDue.or(LocalTime.MIN))) {
            throw new BadRecord(file, "timeline.answersDue", "lies before the unions' last day");
        }
        if (commentsDue != null && commentsDue.latest().isBefore(meeting)) {
            throw new BadRecord(file, "timeline.commentsDue", "lies before the meeting");
        }
        if (justering != null
                && justering.latest().isBefore(commentsDue == null ? meeting : commentsDue.or(LocalTime.MIN))) {
            throw new BadRecord(
                    file,
                    "timeline.justering",
                    commentsDue == null ? "lies before the meeting" : "lies before the comments close");
        }
    }

    private static @Nullable LocalTimes moment(String file, String place, @Nullable String text) throws BadRecord {
        return text == null ? null : LocalTimes.parse(file, place, text);
    }

    private static @Nullable LocalTime hour(String file, String place, @Nullable String text) throws BadRecord {
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRecord(file, place, "\"" + text + "\" is no clock time like 13:00");
        }
    }
}
