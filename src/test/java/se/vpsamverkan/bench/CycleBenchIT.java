package se.vpsamverkan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.notification.Dispatcher;
import se.vpsamverkan.process.BareEngine;
import se.vpsamverkan.process.TapeRecorder;
import se.vpsamverkan.testing.PostgresServer;

/**
 * What the product costs beside the engine it drives: the same models and messages on both sides, in one run, in random
 * order. Counters are gates; times are only printed.
 */
@Tag("bench")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.process-engine-name=bench",
            "camunda.bpm.job-execution.enabled=true",
            "spring.mail.host="
        })
@ActiveProfiles("test")
@Import({Bed.class, TapeRecorder.class, Consultation.class, Load.class, Overview.class, Storm.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CycleBenchIT {

    private static final int UNIONS = 10;
    private static final int ITEMS_EACH = 5;
    private static final int WARM = Integer.getInteger("bench.warm", 3);
    private static final int BLOCKS = Integer.getInteger("bench.blocks", 6);
    private static final int OPEN_TASKS = 20_000;
    private static final int MANY_TASKS = 100_000;

    @Autowired
    private Consultation consultation;

    @Autowired
    private Load load;

    @Autowired
    private Storm storm;

    @Autowired
    private Overview overview;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private TimeControl time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PostgresServer server;

    @Autowired
    private ResourceAuthorizationProvider rights;

    private BareEngine bare;
    private Consultation.Played reference;
    private int bareCycles;
    private List<Act> few = List.of();

    @BeforeAll
    void makeTheBareSide() throws SQLException {
        storm.calm();
        jdbc.sql("create database bare").update();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl());
        source.setUser(server.username());
        source.setPassword(server.password());
        source.setDatabaseName("bare");
        com.zaxxer.hikari.HikariDataSource pool = new com.zaxxer.hikari.HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(5);
        bare = BareEngine.onEmpty(SqlMeter.counted(pool), rights);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create index act_idx_task_parent on act_ru_task (parent_task_id_)");
        }
        reference = consultation.whole(UNIONS, ITEMS_EACH, true);
    }

    @AfterAll
    void giveTheClockBack() {
        time.release();
        bare.close();
    }

    @Test
    @Order(1)
    void aCycleCostsLittleMoreThanItsEngine() {
        for (int i = 0; i < WARM; i++) {
            product();
            bare();
        }
        List<Side> products = new ArrayList<>();
        List<Side> bares = new ArrayList<>();
        Random dice = new Random(7);
        for (int block = 0; block < BLOCKS; block++) {
            if (dice.nextBoolean()) {
                products.add(product());
                bares.add(bare());
            } else {
                bares.add(bare());
                products.add(product());
            }
        }
        print(products.get(0).acts, bares.get(0).tallies);
        ratio("CPU per cycle", products, bares, Side::cpu);
        ratio("WAL per cycle", products, bares, Side::wal);
        ratio("act p50", products, bares, Side::median);

        few = products.get(products.size() - 1).acts;
        SoftAssertions gates = new SoftAssertions();
        for (int i = 0; i < products.size(); i++) {
            gates.assertThat((double) products.get(i).engine())
                    .as("statements on ACT_* of product beside bare engine")
                    .isLessThanOrEqualTo(1.05 * bares.get(i).engine());
        }
        ownStatements(gates, products.get(products.size() - 1).acts);
        gates.assertAll();
    }

    @Test
    @Order(2)
    void nothingGrowsOrIsScannedWithTwentyThousandOpenTasks() {
        List<Act> before =
                few.isEmpty() ? consultation.whole(UNIONS, ITEMS_EACH, false).acts() : few;
        CaseKey donor = consultation.dispatched(UNIONS).key();
        int tasks = load.openTasksOf(donor);
        load.copy(donor, (OPEN_TASKS + tasks - 1) / tasks);
        assertThat(load.openTasks()).isGreaterThanOrEqualTo(OPEN_TASKS);

        SqlMeter.watchScansOf(load.bigTables());
        List<Act> after;
        try {
            after = consultation.whole(UNIONS, ITEMS_EACH, false).acts();
        } finally {
            SqlMeter.watchScansOf(null);
        }
        SoftAssertions gates = new SoftAssertions();
        assertThat(after.stream().map(Act::name))
                .isEqualTo(before.stream().map(Act::name).toList());
        for (int i = 0; i < after.size(); i++) {
            Act act = after.get(i);
            long read = act.tally().scanned().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            gates.assertThat(read)
                    .as(
                            "rows read by sequential scans: %s %s",
                            act.name(), act.tally().scanned())
                    .isLessThanOrEqualTo(50);
            gates.assertThat(act.tally().own())
                    .as("own statements with many cases beside few: %s", act.name())
                    .isLessThanOrEqualTo(before.get(i).tally().own());
            gates.assertThat(act.tally().engine())
                    .as("statements on ACT_* with many cases beside few: %s", act.name())
                    .isLessThanOrEqualTo(before.get(i).tally().engine());
        }
        gates.assertAll();
    }

    @Test
    @Order(3)
    void anOverviewCostsAQuarterOfTheEnginesAmongAHundredThousandTasks() {
        CaseKey donor = consultation.dispatched(UNIONS).key();
        int missing = MANY_TASKS - load.openTasks();
        load.copyTasks(donor, missing / load.openTasksOf(donor) + 1);
        load.bigTables();
        assertThat(load.openTasks()).isGreaterThanOrEqualTo(MANY_TASKS);

        overview.assertAQuarterOfTheEngines(donor);
    }

    private static void ownStatements(SoftAssertions gates, List<Act> acts) {
        for (Act act : acts) {
            gates.assertThat(act.tally().own())
                    .as("own statements: %s%n%s", act.name(), act.tally().listed())
                    .isLessThanOrEqualTo(act.allowance());
            if (act.kind() == Act.Kind.USER) {
                gates.assertThat(act.tally().commits())
                        .as("commits: %s", act.name())
                        .isEqualTo(1);
                gates.assertThat(act.tally().outsideTransaction())
                        .as("statements outside the transaction: %s", act.name())
                        .isZero();
            }
        }
    }

    /** One cycle of either side. */
    private record Side(List<Act> acts, List<Tally> tallies, double cpu, double wal) {

        int engine() {
            return tallies.stream().mapToInt(Tally::engine).sum();
        }

        double median() {
            return CycleBenchIT.median(
                    tallies.stream().map(tally -> tally.nanos() / 1e6).toList());
        }
    }

    private Side product() {
        double cpu = Costs.cpu();
        double wal = Costs.wal(server);
        List<Act> acts = consultation.whole(UNIONS, ITEMS_EACH, false).acts();
        Side side = new Side(acts, acts.stream().map(Act::tally).toList(), Costs.cpu() - cpu, Costs.wal(server) - wal);
        // what goes out is counted apart
        dispatcher.dispatchDue();
        return side;
    }

    private Side bare() {
        double cpu = Costs.cpu();
        double wal = Costs.wal(server);
        List<Tally> tallies = new ArrayList<>();
        bare.play(
                reference.tape(),
                reference.key(),
                CaseKey.of(3000 + bareCycles++, reference.key().administrationCode(), 1),
                reference.cast().office().administration(),
                (name, act) -> tallies.add(SqlMeter.measure(act)));
        return new Side(List.of(), tallies, Costs.cpu() - cpu, Costs.wal(server) - wal);
    }

    private static void print(List<Act> acts, List<Tally> bares) {
        Map<String, List<Integer>> byName = new LinkedHashMap<>();
        for (int i = 0; i < acts.size(); i++) {
            byName.computeIfAbsent(acts.get(i).name(), any -> new ArrayList<>()).add(i);
        }
        System.out.printf(
                "%-42s %5s %9s %9s %9s %9s %7s%n",
                "act", "times", "ACT_ ours", "ACT_ bare", "own max", "allowed", "commits");
        byName.forEach((name, at) -> {
            int worst = at.stream()
                    .max(java.util.Comparator.comparingInt(
                            i -> acts.get(i).tally().own() - acts.get(i).allowance()))
                    .orElseThrow();
            Act act = acts.get(worst);
            System.out.printf(
                    "%-42s %5d %9d %9d %9d %9d %7d%s%n",
                    name,
                    at.size(),
                    at.stream().mapToInt(i -> acts.get(i).tally().engine()).sum(),
                    bares.size() == acts.size()
                            ? at.stream().mapToInt(i -> bares.get(i).engine()).sum()
                            : 0,
                    act.tally().own(),
                    act.allowance(),
                    act.tally().commits(),
                    act.withinAllowance() ? "" : "  <-- too many");
            if (!act.withinAllowance() || Boolean.getBoolean("bench.list")) {
                System.out.print(act.tally().listed());
            }
        });
        System.out.printf(
                "cycle: ACT_* %d ours, %d bare; own %d; round trips %d ours, %d bare; mails %d; acts %d%n",
                acts.stream().mapToInt(act -> act.tally().engine()).sum(),
                bares.stream().mapToInt(Tally::engine).sum(),
                acts.stream().mapToInt(act -> act.tally().own()).sum(),
                acts.stream().mapToInt(act -> act.tally().roundTrips()).sum(),
                bares.stream().mapToInt(Tally::roundTrips).sum(),
                acts.stream().mapToInt(Act::mails).sum(),
                acts.size());
    }

    private static void ratio(String what, List<Side> products, List<Side> bares, ToDoubleFunction<Side> value) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < products.size(); i++) {
            ratios.add(value.applyAsDouble(products.get(i)) / value.applyAsDouble(bares.get(i)));
        }
        Collections.sort(ratios);
        System.out.printf(
                "%-14s ours/bare min %.2f median %.2f max %.2f%n",
                what, ratios.get(0), median(ratios), ratios.get(ratios.size() - 1));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
