package se.vpsamverkan.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first cut of a pasted letter into blocks, for a person to correct: a line that begins with a number, a dash or
 * "Att" begins an item, and a paragraph that ends with a question mark is a question. It changes no word; only blank
 * lines and white space at the ends of lines are left out.
 */
public final class LetterSplit {

    private static final Pattern MARKED = Pattern.compile("^\\s*(\\d{1,3}[.):]|[-–•*·])\\s+(\\S.*)$");
    private static final Pattern THAT = Pattern.compile("^\\s*[Aa]tt\\s.*$");
    private static final int HEADING_LENGTH = 80;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String label = "";
    private boolean item;

    private LetterSplit() {}

    /** The letter's blocks in order; none for a blank letter. */
    public static List<Block> blocks(String letter) {
        LetterSplit split = new LetterSplit();
        letter.lines().forEach(split::line);
        split.end();
        return List.copyOf(split.blocks);
    }

    private void line(String line) {
        Matcher marked = MARKED.matcher(line);
        if (line.isBlank()) {
            end();
        } else if (marked.matches()) {
            end();
            begin(marked.group(1), marked.group(2));
        } else if (THAT.matcher(line).matches()) {
            end();
            begin("", line.strip());
        } else {
            text.append(text.isEmpty() ? "" : "\n").append(line.stripTrailing());
        }
    }

    private void begin(String mark, String rest) {
        label = mark;
        item = true;
        text.append(rest.stripTrailing());
    }

    private void end() {
        String whole = text.toString();
        boolean question = whole.strip().endsWith("?");
        if (!whole.isBlank()) {
            if (item || question) {
                ItemKind kind = question ? ItemKind.QUESTION : ItemKind.PROPOSAL;
                blocks.add(Block.item(kind, label.isEmpty() ? null : label, whole));
            } else {
                blocks.add(Block.text(type(whole), 1, whole));
            }
        }
        text.setLength(0);
        label = "";
        item = false;
    }

    private BlockType type(String whole) {
        boolean brief = whole.length() <= HEADING_LENGTH && !whole.contains("\n");
        if (brief && !whole.strip().matches(".*[.!,;]$")) {
            return BlockType.HEADING;
        }
        return blocks.stream().anyMatch(Block::isItem) ? BlockType.MOTIVATION : BlockType.INTRODUCTION;
    }
}
