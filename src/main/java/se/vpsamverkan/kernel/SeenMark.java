package se.vpsamverkan.kernel;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Stands for what something held when a page was opened. The page sends it back with what was typed; if it holds
 * something else by then, somebody has saved it meanwhile.
 */
public final class SeenMark {

    private SeenMark() {}

    /** The mark of a text; browsers and programs end their lines in different ways, which is no change. */
    public static String of(String text) {
        String lines = oneEnding(text);
        return UUID.nameUUIDFromBytes(lines.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Whether two texts have the same mark. */
    public static boolean same(String one, String other) {
        return oneEnding(one).equals(oneEnding(other));
    }

    private static String oneEnding(String text) {
        return text.replace("\r\n", "\n");
    }
}
