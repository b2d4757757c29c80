package se.vpsamverkan.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.PersonId;

/** What is inside a sealed draft, as bytes: the blocks, who wrote last and when. */
record DraftText(UUID writer, String savedAt, List<Line> lines) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** A block with the details a person can write in a draft. */
    record Line(
            BlockType type,
            int list,
            @Nullable String label,
            String text,
            @Nullable ItemKind kind,
            @Nullable String format,
            @Nullable VpReference reference,
            @Nullable UUID about,
            @Nullable StatementKind statement) {

        static Line of(Block block) {
            ItemDetails item = block.item();
            DocumentId about = item == null ? null : item.about();
            return new Line(
                    block.type(),
                    block.list(),
                    block.label(),
                    block.text(),
                    item == null ? null : item.kind(),
                    item == null ? null : item.format(),
                    item == null ? null : item.reference(),
                    about == null ? null : about.value(),
                    block.statement());
        }

        Block block() {
            ItemDetails item = kind == null
                    ? null
                    : new ItemDetails(kind, format, reference, null, about == null ? null : new DocumentId(about));
            return new Block(type, list, label, text, item, statement);
        }
    }

    static byte[] bytes(PersonId writer, Instant savedAt, List<Block> blocks) {
        List<Line> lines = blocks.stream().map(Line::of).toList();
        try {
            return JSON.writeValueAsBytes(new DraftText(writer.value(), savedAt.toString(), lines));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DraftView view(DraftMark mark, byte[] bytes) {
        try {
            DraftText text = JSON.readValue(bytes, DraftText.class);
            return new DraftView(
                    mark,
                    new PersonId(text.writer()),
                    Instant.parse(text.savedAt()),
                    text.lines().stream().map(Line::block).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
