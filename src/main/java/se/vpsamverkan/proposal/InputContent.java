package se.vpsamverkan.proposal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Refusal;

/** What a union's words must satisfy to be stored exactly as they are: something is said, and it can be kept. */
final class InputContent {

    static final int MAX_BLOCKS = 1_000;
    private static final int MAX_TEXT = 100_000;
    private static final int MAX_SHORT = 200;

    private InputContent() {}

    /** Why the blocks cannot be received; empty when they can. */
    static Optional<Refusal> problem(List<Block> blocks) {
        if (blocks.stream().allMatch(block -> block.text().isBlank())) {
            return Optional.of(Refusal.of("proposal.empty"));
        }
        if (blocks.size() > MAX_BLOCKS) {
            return Optional.of(Refusal.of("proposal.too-many-blocks", MAX_BLOCKS));
        }
        for (int i = 0; i < blocks.size(); i++) {
            Optional<Refusal> problem = problem(i + 1, blocks.get(i));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> problem(int place, Block block) {
        if (block.isItem() && block.text().isBlank()) {
            return Optional.of(Refusal.of("proposal.empty-item", place));
        }
        VpReference reference = block.item() == null ? null : block.item().reference();
        String format = block.item() == null ? null : block.item().format();
        String kept = block.item() == null ? null : block.item().keptId();
        boolean tooLong = longer(block.text(), MAX_TEXT)
                || longer(block.label(), MAX_SHORT)
                || longer(format, MAX_SHORT)
                || longer(kept, MAX_SHORT)
                || (reference != null
                        && (longer(reference.page(), MAX_SHORT)
                                || longer(reference.paragraph(), MAX_SHORT)
                                || longer(reference.document(), MAX_SHORT)
                                || longer(reference.quote(), MAX_TEXT)));
        if (tooLong) {
            return Optional.of(Refusal.of("proposal.too-long", place));
        }
        boolean storable = storable(block.text())
                && storable(block.label())
                && storable(format)
                && storable(kept)
                && (reference == null
                        || (storable(reference.page())
                                && storable(reference.paragraph())
                                && storable(reference.document())
                                && storable(reference.quote())));
        return storable ? Optional.empty() : Optional.of(Refusal.of("proposal.unreadable-sign", place));
    }

    private static boolean longer(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }

    /** A database text can hold neither U+0000 nor half a surrogate pair; silently dropping one would alter the words. */
    private static boolean storable(@Nullable String text) {
        return text == null
                || text.codePoints()
                        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
