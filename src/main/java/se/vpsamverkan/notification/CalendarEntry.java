package se.vpsamverkan.notification;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Sweden;

/**
 * A time in somebody's calendar, in Swedish time. It names no union and no person.
 *
 * @param uid the same in every file about this time and reader
 * @param sequence rises with each change
 * @param summary what the time is for
 * @param start whether something starts then; otherwise it is the last moment for something
 * @param due the time
 * @param writtenAt when the mail was written
 * @param link where it is done
 * @param sender the address the mail comes from
 */
record CalendarEntry(
        String uid,
        int sequence,
        String summary,
        boolean start,
        Instant due,
        Instant writtenAt,
        String link,
        String sender) {

    private static final Duration DAY_BEFORE = Duration.ofDays(-1);
    private static final Duration HOURS_BEFORE = Duration.ofHours(-2);

    /** The file that enters the time, or takes it away. */
    CalendarFile file(boolean cancelled) {
        var event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(writtenAt));
        event.add(new Sequence(sequence));
        event.add(new DtStart<>(local()));
        event.add(new Summary(summary));
        event.add(new Description(description(cancelled)));
        event.add(new Url(URI.create(link)));
        event.add(new Organizer(URI.create("mailto:" + sender)));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        // the last moment for something takes no time of anybody's day
        event.add(start ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        if (!cancelled) {
            event.add(alarm());
        }
        var calendar = new Calendar();
        calendar.add(new ProdId("-//VP-samverkan//VP-samverkan//SV"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        calendar.add(zone());
        calendar.add(event);
        return new CalendarFile(cancelled, text(calendar));
    }

    /** "23.59" on the day, as page and mail say it, and not the midnight after it. */
    private ZonedDateTime local() {
        return start
                ? due.atZone(Sweden.ZONE)
                : Deadline.at(due).local().atZone(Sweden.ZONE).withEarlierOffsetAtOverlap();
    }

    private String description(boolean cancelled) {
        if (cancelled) {
            return "Ärendet drogs tillbaka. Tiden gäller inte längre.\nÖppna ärendet: " + link;
        }
        var spoken = Deadline.at(due).spoken(Sweden.LOCALE);
        return (start ? "Börjar " : "Senast ") + spoken + ", svensk tid.\nÖppna ärendet: " + link;
    }

    private static VTimeZone zone() {
        var zone = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(Sweden.ZONE.getId());
        return Objects.requireNonNull(zone, "the library knows Sweden's time zone")
                .getVTimeZone();
    }

    private VAlarm alarm() {
        boolean dayLeft = writtenAt.isBefore(due.plus(DAY_BEFORE));
        var alarm = new VAlarm(dayLeft ? DAY_BEFORE : HOURS_BEFORE);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(summary));
        return alarm;
    }

    private static String text(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
