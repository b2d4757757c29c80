package se.vpsamverkan.kernel;

import java.time.ZoneId;
import java.util.Locale;

/** Where the users are: the zone people read times in and the language they read. Machines keep UTC. */
public final class Sweden {

    /** The zone of every time shown to a person. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** Swedish as written in Sweden. */
    public static final Locale LOCALE = Locale.forLanguageTag("sv-SE");

    private Sweden() {}
}
