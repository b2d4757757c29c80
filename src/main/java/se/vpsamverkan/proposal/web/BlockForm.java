package se.vpsamverkan.proposal.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.LetterSplit;

/**
 * A union's text as a form of numbered paragraphs, {@code typ-1}, {@code text-1} and so on. The buttons that add, move
 * and remove paragraphs send the whole form, so that nothing needs a script. At least one paragraph is always shown.
 */
final class BlockForm {

    /** More than anybody writes; a request that claims more is cut. */
    private static final int MOST = 1_001;

    private static final Pattern ON_ONE = Pattern.compile("(lagg|upp|ner|bort)-(\\d{1,4})");

    private final List<BlockFields> rows;

    private BlockForm(List<BlockFields> rows) {
        this.rows = new ArrayList<>(rows.isEmpty() ? List.of(BlockFields.EMPTY) : rows);
    }

    static BlockForm of(List<Block> blocks) {
        return new BlockForm(blocks.stream().map(BlockFields::of).toList());
    }

    /** What was sent, field by field or {@linkplain #packed packed}. */
    static BlockForm of(MultiValueMap<String, String> form) {
        String packed = form.getFirst("stycken");
        MultiValueMap<String, String> sent = packed == null ? form : unpack(packed);
        int count = Math.min(number(sent, "antal"), MOST);
        List<BlockFields> rows = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            rows.add(new BlockFields(
                    BlockChoice.parse(sent.getFirst("typ-" + n)),
                    Math.max(1, number(sent, "lista-" + n)),
                    text(sent, "nr-" + n).strip(),
                    text(sent, "text-" + n),
                    text(sent, "sida-" + n).strip(),
                    text(sent, "stycke-" + n).strip(),
                    text(sent, "om-" + n)));
        }
        return new BlockForm(rows);
    }

    /** The paragraphs as the page shows them. */
    public List<BlockFields> rows() {
        return List.copyOf(rows);
    }

    /** The whole form as the value of one field, {@code stycken}: a request with a file in it may have few parts. */
    public String packed() {
        StringJoiner packed = new StringJoiner("&").add("antal=" + rows.size());
        for (int n = 1; n <= rows.size(); n++) {
            BlockFields row = rows.get(n - 1);
            Map<String, String> fields = Map.of(
                    "typ", row.choice().name(),
                    "lista", String.valueOf(row.list()),
                    "nr", row.label(),
                    "text", row.text(),
                    "sida", row.page(),
                    "stycke", row.paragraph(),
                    "om", row.about());
            for (Map.Entry<String, String> field : fields.entrySet()) {
                packed.add(
                        field.getKey() + "-" + n + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8));
            }
        }
        return packed.toString();
    }

    List<Block> blocks() {
        return rows.stream().map(BlockFields::block).toList();
    }

    /** Without the paragraphs in which nothing was written. */
    BlockForm written() {
        return new BlockForm(rows.stream().filter(row -> !row.isBlank()).toList());
    }

    /** Adds, moves or removes a paragraph; answers the number of the one to go on with, 0 for any other button. */
    int press(String button) {
        Matcher matcher = ON_ONE.matcher(button);
        if (!matcher.matches()) {
            return 0;
        }
        int n = Integer.parseInt(matcher.group(2));
        if (n < 1 || n > rows.size()) {
            return 0;
        }
        return switch (matcher.group(1)) {
            case "lagg" -> {
                BlockFields before = rows.get(n - 1);
                rows.add(n, new BlockFields(before.choice(), before.list(), "", "", "", "", before.about()));
                yield n + 1;
            }
            case "upp" -> move(n, n - 1);
            case "ner" -> move(n, n + 1);
            default -> remove(n);
        };
    }

    /** Adds a letter, cut into paragraphs; answers the number of its first. */
    int paste(String letter) {
        rows.removeIf(BlockFields::isBlank);
        int first = rows.size() + 1;
        rows.addAll(of(LetterSplit.blocks(letter)).rows());
        return first;
    }

    /** Adds a paragraph at the end. */
    int add(BlockFields row) {
        rows.removeIf(BlockFields::isBlank);
        rows.add(row);
        return rows.size();
    }

    /** Adds those of a colleague's paragraphs that are not already here. */
    void addMissing(List<Block> others) {
        List<Block> own = blocks();
        others.stream()
                .filter(block -> !own.contains(block))
                .map(BlockFields::of)
                .forEach(rows::add);
    }

    private int move(int from, int to) {
        if (to < 1 || to > rows.size()) {
            return from;
        }
        Collections.swap(rows, from - 1, to - 1);
        return to;
    }

    private int remove(int n) {
        rows.remove(n - 1);
        if (rows.isEmpty()) {
            rows.add(BlockFields.EMPTY);
        }
        return Math.min(n, rows.size());
    }

    /** Only what {@link #packed} wrote is read; anything else gives an empty form. */
    private static MultiValueMap<String, String> unpack(String packed) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (String field : packed.split("&")) {
            int sign = field.indexOf('=');
            if (sign > 0) {
                fields.add(field.substring(0, sign), decoded(field.substring(sign + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    /** Browsers send line ends as CR LF; a union wrote lines. */
    private static String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int number(MultiValueMap<String, String> sent, String name) {
        String text = text(sent, name).strip();
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
