package se.vpsamverkan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Refusal;

/** Sentences, dates and refusals in the reader's language, Swedish unless English was asked for. */
@Component
public class Words {

    private final MessageSource messages;
    private final RefusalText refusals;

    Words(MessageSource messages, RefusalText refusals) {
        this.messages = messages;
        this.refusals = refusals;
    }

    /** The sentence with this key; a missing key is a bug that a test finds. */
    public String say(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    /** The sentence with this key, or another text when there is none. */
    public String sayOr(String fallback, String key, Object... args) {
        String said = messages.getMessage(key, args, null, locale());
        return said == null ? fallback : said;
    }

    /** A deadline as people say it: "onsdag 1 december 2027 kl. 23.59". */
    public String due(Instant due) {
        return Deadline.at(due).spoken(locale());
    }

    /** A moment that was or will be. */
    public String moment(Instant instant) {
        return Dates.spoken(instant, locale());
    }

    /** A day. */
    public String day(LocalDate date) {
        return Dates.day(date, locale());
    }

    /** The sentence of the rule that said no. */
    public String refusal(Refusal refusal) {
        return refusals.of(refusal, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
