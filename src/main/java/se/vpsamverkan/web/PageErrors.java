package se.vpsamverkan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Refusal;

/**
 * What was wrong with a form, as its page shows it: a summary on top with a link to each field, and the sentence at the
 * field itself (GOV.UK's error summary). The model carries it as {@code errors}; {@code templates/forms.html} draws it.
 */
public final class PageErrors {

    /**
     * One error.
     *
     * @param field the id of the field on the page; empty when the form as a whole is meant
     * @param sentence what is wrong, where, and what to do
     */
    public record Entry(String field, String sentence) {}

    private final Words words;
    private final List<Entry> entries = new ArrayList<>();

    PageErrors(Words words) {
        this.words = words;
    }

    /** Whether anything was wrong. */
    public boolean any() {
        return !entries.isEmpty();
    }

    /** All of it, in the order in which it was found. */
    public List<Entry> all() {
        return List.copyOf(entries);
    }

    /** The sentence at this field; null if the field is fine. */
    public @Nullable String of(String field) {
        return entries.stream()
                .filter(each -> each.field().equals(field))
                .map(Entry::sentence)
                .findFirst()
                .orElse(null);
    }

    /** Something is wrong with a field; {@code key} is a message. */
    public void add(String field, String key, Object... args) {
        entries.add(new Entry(field, words.say(key, args)));
    }

    /** A rule said no; its sentence stands at the field that the map names for its code, else over the form. */
    public void refuse(Refusal refusal, Map<String, String> fieldByCode) {
        entries.add(new Entry(fieldByCode.getOrDefault(refusal.code(), ""), words.refusal(refusal)));
    }

    /** A rule said no to the form as a whole. */
    public void refuse(Refusal refusal) {
        refuse(refusal, Map.of());
    }

    /**
     * A field that must not be left empty: what was typed, without blanks around it; empty after an error.
     *
     * @param missingKey the message that asks for just this text; the summary on top shows it without the field
     */
    public String text(String field, @Nullable String typed, String missingKey) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            add(field, missingKey);
        }
        return text;
    }

    /** A day as a browser sends it (2027-12-01); empty after an error, a missing day is one. */
    public Optional<LocalDate> day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            add(field, "form.day-missing");
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException notADay) {
            add(field, "form.bad-day", typed.strip());
            return Optional.empty();
        }
    }

    /** A clock time: "13:00", "13.00" or "1300"; empty after an error, a missing time is one. */
    public Optional<LocalTime> time(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            add(field, "form.time-missing");
            return Optional.empty();
        }
        try {
            return Optional.of(ClockTime.parse(typed));
        } catch (DateTimeException notATime) {
            add(field, "form.bad-time", typed.strip());
            return Optional.empty();
        }
    }

    /**
     * A day and a clock time in Sweden, from two fields; empty after an error in either, and for a time that the wall
     * clock skips on the spring night.
     */
    public Optional<LocalDateTime> moment(
            String dayField, @Nullable String day, String timeField, @Nullable String time) {
        Optional<LocalDate> parsedDay = day(dayField, day);
        Optional<LocalTime> parsedTime = time(timeField, time);
        Optional<LocalDateTime> moment = parsedDay.flatMap(date -> parsedTime.map(date::atTime));
        moment.flatMap(at -> Deadline.checked(at).refusal()).ifPresent(no -> refuse(no, Map.of(no.code(), timeField)));
        return moment.filter(Deadline::exists);
    }

    /**
     * The same on a page that asks for several moments: one left empty is called by its heading, so that the summary on
     * top tells them apart.
     *
     * @param headingKey the message over the two fields
     */
    public Optional<LocalDateTime> moment(
            String headingKey, String dayField, @Nullable String day, String timeField, @Nullable String time) {
        if ((day == null || day.isBlank()) && (time == null || time.isBlank())) {
            add(dayField, "form.moment-missing", words.say(headingKey));
            return Optional.empty();
        }
        return moment(dayField, day, timeField, time);
    }
}
