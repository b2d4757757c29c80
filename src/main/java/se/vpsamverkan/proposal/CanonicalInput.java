package se.vpsamverkan.proposal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.UnionId;

/**
 * What a receipt's checksum is computed over, so that a union can recompute it from what it handed in. Each field is
 * one line {@code name=length:value}, where length counts the value's UTF-8 bytes and {@code name=-} stands for null;
 * lengths make two different inputs never the same text. The first line names this form.
 */
public final class CanonicalInput {

    private static final String FORM = "vp-input-1";

    private final StringBuilder text = new StringBuilder(FORM).append('\n');

    private CanonicalInput() {}

    /** The canonical text of a submission. */
    public static String text(CaseKey caseKey, UnionId union, Instant receivedAt, List<Block> blocks) {
        CanonicalInput input = new CanonicalInput()
                .field("case", caseKey.value())
                .field("union", union.toString())
                .field("received", receivedAt.toString())
                .field("blocks", Integer.toString(blocks.size()));
        blocks.forEach(input::block);
        return input.text.toString();
    }

    /** Lower-case hex SHA-256 of {@link #text} in UTF-8. */
    public static String sha256(CaseKey caseKey, UnionId union, Instant receivedAt, List<Block> blocks) {
        return sha256(text(caseKey, union, receivedAt, blocks).getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void block(Block block) {
        field("type", block.type().name())
                .field("list", Integer.toString(block.list()))
                .field("label", block.label())
                .field("text", block.text())
                .field("statement", name(block.statement()));
        ItemDetails item = block.item();
        if (item != null) {
            VpReference reference = item.reference();
            field("kind", item.kind().name())
                    .field("format", item.format())
                    .field("page", reference == null ? null : reference.page())
                    .field("paragraph", reference == null ? null : reference.paragraph())
                    .field("quote", reference == null ? null : reference.quote())
                    .field("document", reference == null ? null : reference.document())
                    .field("kept", item.keptId())
                    .field("about", item.about() == null ? null : item.about().toString());
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private CanonicalInput field(String name, @Nullable String value) {
        text.append(name).append('=');
        if (value == null) {
            text.append('-');
        } else {
            text.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value);
        }
        text.append('\n');
        return this;
    }
}
