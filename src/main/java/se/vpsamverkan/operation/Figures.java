package se.vpsamverkan.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.vpsamverkan.cycle.CaseFigures;
import se.vpsamverkan.notification.MailQueue;
import se.vpsamverkan.process.BackgroundJobs;
import se.vpsamverkan.worklist.TaskFigures;

/**
 * The figures for monitoring. Labels are states and the keys of models and tasks, which are a fixed set: never a case, a
 * person, a union or a text.
 *
 * <p>They are taken every half minute whether anybody asks or not, so that asking often costs the database nothing. All
 * nodes show the same figures of the one database; only the clock's skew is the node's own.
 */
@Component
class Figures implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

    private final CaseFigures cases;
    private final TaskFigures tasks;
    private final MailQueue mails;
    private final BackgroundJobs jobs;
    private final BackgroundWatch watch;
    private final Clock clock;
    private volatile @Nullable Taken last;
    private volatile @Nullable Tables tables;

    Figures(
            CaseFigures cases,
            TaskFigures tasks,
            MailQueue mails,
            BackgroundJobs jobs,
            BackgroundWatch watch,
            Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.mails = mails;
        this.jobs = jobs;
        this.watch = watch;
        this.clock = clock;
    }

    /** The single figures of one taking. */
    private record Taken(long due, BackgroundState background) {}

    /** The figures with a label. */
    private record Tables(MultiGauge cases, MultiGauge open, MultiGauge overdue, MultiGauge mails) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "vpsamverkan.jobs.due", "Jobs that could run now", null, taken -> taken.due());
        gauge(
                registry,
                "vpsamverkan.jobs.failed",
                "Jobs without a try left",
                null,
                taken -> taken.background().failedJobs());
        gauge(
                registry,
                "vpsamverkan.incidents",
                "Incidents nobody has settled",
                null,
                taken -> taken.background().incidents());
        gauge(
                registry,
                "vpsamverkan.jobs.oldest",
                "How long the oldest due job has waited",
                "seconds",
                taken -> taken.background().oldestJob().toMillis() / 1000.0);
        gauge(
                registry,
                "vpsamverkan.mails.oldest",
                "How long the oldest unsent mail has waited",
                "seconds",
                taken -> taken.background().oldestMail().toMillis() / 1000.0);
        gauge(
                registry,
                "vpsamverkan.clock.skew",
                "This machine's clock beside the database's",
                "seconds",
                taken -> taken.background().clockSkew().toMillis() / 1000.0);
        tables = new Tables(
                table(registry, "vpsamverkan.cases", "Cases by state"),
                table(registry, "vpsamverkan.tasks.open", "Open tasks by kind"),
                table(registry, "vpsamverkan.tasks.overdue", "Overdue tasks by kind; a union is never late"),
                table(registry, "vpsamverkan.mails", "Mails by state"));
    }

    /** Takes the figures; when that fails they are unknown, not as before. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT30S")
    void take() {
        try {
            last = new Taken(jobs.due(), watch.look());
            Tables into = tables;
            if (into != null) {
                fill(into);
            }
        } catch (DataAccessException | TransactionException | IllegalStateException outage) {
            last = null;
            LOG.warn(
                    "the figures for monitoring could not be taken: {}",
                    outage.getClass().getSimpleName());
        }
    }

    private void fill(Tables into) {
        into.cases().register(byState(cases.count()), true);
        into.mails().register(byState(mails.count()), true);
        Instant now = clock.instant();
        List<TaskFigures.Count> counts = tasks.count(now);
        into.open().register(byKind(counts, TaskFigures.Count::open), true);
        into.overdue().register(byKind(counts, TaskFigures.Count::overdue), true);
    }

    private static List<MultiGauge.Row<?>> byState(Map<? extends Enum<?>, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> MultiGauge.Row.of(
                        Tags.of("state", each.getKey().name().toLowerCase(Locale.ROOT)), each.getValue()))
                .collect(Collectors.toList());
    }

    private static List<MultiGauge.Row<?>> byKind(
            List<TaskFigures.Count> counts, ToDoubleFunction<TaskFigures.Count> value) {
        return counts.stream()
                .map(each -> MultiGauge.Row.of(
                        Tags.of("process", each.process(), "task", each.task()), value.applyAsDouble(each)))
                .collect(Collectors.toList());
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            @Nullable String unit,
            ToDoubleFunction<Taken> value) {
        Gauge.builder(name, this, self -> {
                    Taken taken = self.last;
                    return taken == null ? Double.NaN : value.applyAsDouble(taken);
                })
                .description(description)
                .baseUnit(unit)
                .register(registry);
    }

    private static MultiGauge table(MeterRegistry registry, String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }
}
