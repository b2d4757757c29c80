package se.vpsamverkan.proposal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The three letters that stand for a union in item numbers, such as {@code BAD} in {@code 2027-BAD-001}. */
final class UnionCode {

    private static final int LENGTH = 3;

    private UnionCode() {}

    /** The first letters of the short name without rings and dots; a later letter or a digit where those are taken. */
    static String of(String shortName, Set<String> taken) {
        String letters = Normalizer.normalize(shortName, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]", "");
        String padded = letters + "X".repeat(Math.max(0, LENGTH - letters.length()));
        String stem = padded.substring(0, LENGTH - 1);
        return padded.chars()
                .skip(LENGTH - 1)
                .mapToObj(last -> stem + (char) last)
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElseGet(() -> numbered(stem, taken));
    }

    private static String numbered(String stem, Set<String> taken) {
        int number = 2;
        while (taken.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }
}
