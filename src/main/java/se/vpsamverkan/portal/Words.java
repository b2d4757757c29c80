package se.vpsamverkan.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.party.Directory;

/** Sentences in the reader's language. */
@Component
class Words {

    private final MessageSource messages;
    private final Directory directory;

    Words(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    /** The sentence with this key; a missing key is a bug that a test finds. */
    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    /** The sentence with this key, or another text when there is none. */
    String sayOr(String fallback, String key, Object... args) {
        String said = messages.getMessage(key, args, null, locale());
        return said == null ? fallback : said;
    }

    /** A deadline as people say it: "onsdag 1 december 2027 kl. 23.59". */
    String due(Instant due) {
        return Deadline.at(due).spoken(locale());
    }

    /** A moment that was or will be. */
    String moment(Instant instant) {
        return Dates.spoken(instant, locale());
    }

    /** A day. */
    String day(LocalDate date) {
        return Dates.day(date, locale());
    }

    /** What a hat is called, with the organisation it is worn for. */
    String hat(Actor hat) {
        String key = "hat." + hat.role();
        if (hat.union() != null) {
            return say(key, directory.union(hat.union()).officialName());
        }
        if (hat.department() != null) {
            return say(key, directory.department(hat.department()).name());
        }
        return hat.administration() == null
                ? say(key)
                : say(key, directory.administration(hat.administration()).directorTitle());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
