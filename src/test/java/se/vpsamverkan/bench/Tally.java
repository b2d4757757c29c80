package se.vpsamverkan.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one act did to the database in its own thread. A statement counts once for every set of parameters it is run
 * with, batched or not.
 */
public final class Tally {

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|into|update|join)\\s+\"?([a-z][a-z0-9_]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGINE = Pattern.compile("\\bact_[a-z]{2}_", Pattern.CASE_INSENSITIVE);

    private final Map<String, Integer> statements = new LinkedHashMap<>();
    private final Map<String, Long> scanned = new TreeMap<>();
    private int engine;
    private int own;
    private int roundTrips;
    private int commits;
    private int outsideTransaction;
    private long nanos;

    void ran(String sql, int times, boolean autoCommit) {
        statements.merge(sql, times, Integer::sum);
        roundTrips++;
        if (ENGINE.matcher(sql).find()) {
            engine += times;
        } else {
            own += times;
        }
        if (autoCommit) {
            outsideTransaction++;
        }
    }

    void committed() {
        commits++;
    }

    void took(long time) {
        nanos += time;
    }

    void scanned(String table, long rows) {
        scanned.merge(table, rows, Long::sum);
    }

    /** Statements on the engine's tables. */
    public int engine() {
        return engine;
    }

    /** Statements on the product's own tables. */
    public int own() {
        return own;
    }

    /** Messages to the server: a batch is one. */
    public int roundTrips() {
        return roundTrips;
    }

    /** Commits of transactions. */
    public int commits() {
        return commits;
    }

    /** Statements that committed by themselves. */
    public int outsideTransaction() {
        return outsideTransaction;
    }

    /** How long the act took. */
    public long nanos() {
        return nanos;
    }

    /** Rows read by sequential scans, by table. */
    public Map<String, Long> scanned() {
        return scanned;
    }

    /** How often a statement that begins like this, in lower case and with single blanks, was run. */
    public int starting(String beginning) {
        return statements.entrySet().stream()
                .filter(each -> plain(each.getKey()).startsWith(beginning))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The statements of the act by verb and table, the most frequent first. */
    public String listed() {
        Map<String, Integer> short_ = new TreeMap<>();
        statements.forEach((sql, times) -> short_.merge(brief(sql), times, Integer::sum));
        StringBuilder text = new StringBuilder();
        short_.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(each -> text.append("      ")
                        .append(each.getValue())
                        .append(" x ")
                        .append(each.getKey())
                        .append('\n'));
        return text.toString();
    }

    private static String brief(String sql) {
        String plain = plain(sql);
        Matcher table = TABLE.matcher(plain);
        String verb = plain.substring(0, Math.max(plain.indexOf(' '), 0));
        if (!table.find()) {
            return plain;
        }
        if (ENGINE.matcher(plain).find() || !"select".equals(verb)) {
            return verb + ' ' + table.group(1);
        }
        int where = plain.indexOf(" where ");
        String condition = where < 0 ? "" : plain.substring(where, Math.min(plain.length(), where + 100));
        return verb + ' ' + table.group(1) + condition;
    }

    private static String plain(String sql) {
        return sql.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
