package se.vpsamverkan.process.engine;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import se.vpsamverkan.kernel.Sweden;

/**
 * The two functions a stored Tasklist filter may call beside the engine's own. The engine's server runs in UTC, so its
 * own {@code now()} cannot say when a Swedish day ends.
 */
public final class StockholmFunctions {

    private StockholmFunctions() {}

    /** What everything due today is earlier than: just after the midnight that ends today in Stockholm. */
    public static Date endOfTodayInStockholm() {
        return midnightAfter(today());
    }

    /** The same for the week, Monday to Sunday. */
    public static Date endOfWeekInStockholm() {
        return midnightAfter(today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    // The engine's clock: moved together with ours by EngineTime, and the only one a static function can reach.
    private static LocalDate today() {
        return LocalDate.now(Clock.fixed(ClockUtil.getCurrentTime().toInstant(), ZoneOffset.UTC)
                .withZone(Sweden.ZONE));
    }

    // "23.59" is stored as the midnight that ends the day, and the engine compares with "earlier than".
    private static Date midnightAfter(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(Sweden.ZONE).toInstant().plusMillis(1));
    }
}
