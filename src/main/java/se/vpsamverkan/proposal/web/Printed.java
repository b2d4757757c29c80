package se.vpsamverkan.proposal.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DocumentType;
import se.vpsamverkan.document.DocumentView;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.BlockType;
import se.vpsamverkan.proposal.ItemDetails;
import se.vpsamverkan.proposal.SubmissionView;
import se.vpsamverkan.proposal.VpReference;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.Words;

/** A union's text as it is read: in order, word for word, each paragraph with what it is. */
@Component
class Printed {

    private final CaseDocuments documents;
    private final Words words;

    Printed(CaseDocuments documents, Words words) {
        this.documents = documents;
        this.words = words;
    }

    /**
     * One paragraph.
     *
     * @param kind what it is, with the item's number where it has one
     * @param label the union's own mark before the text; empty if none
     * @param about the place or annex it points to; null if none
     */
    record Line(
            boolean heading,
            String kind,
            String label,
            String text,
            @Nullable String about) {}

    List<Line> of(CaseKey key, List<Block> blocks) {
        Map<DocumentId, DocumentView> annexes = annexes(key);
        return blocks.stream().map(block -> line(block, null, annexes)).toList();
    }

    List<Line> of(SubmissionView submission) {
        Map<DocumentId, DocumentView> annexes = annexes(submission.caseKey());
        return submission.lines().stream()
                .map(line -> line(line.block(), line.number(), annexes))
                .toList();
    }

    /** The choices of the field that says what a paragraph is. */
    List<Option> kinds() {
        return Stream.of(BlockChoice.values())
                .map(choice -> Option.of(choice.name(), words.say("block." + choice)))
                .toList();
    }

    /** The choices of the field that says which document an item is about: the VP, or an annex that was sent. */
    List<Option> subjects(CaseKey key) {
        return Stream.concat(
                        Stream.of(Option.of("", words.say("block.about-vp"))),
                        annexes(key).values().stream()
                                .map(annex -> Option.of(annex.id().toString(), name(annex))))
                .toList();
    }

    private Line line(Block block, @Nullable String number, Map<DocumentId, DocumentView> annexes) {
        String kind = words.say("block." + BlockChoice.of(block));
        return new Line(
                block.type() == BlockType.HEADING,
                number == null ? kind : kind + " " + number,
                block.label() == null ? "" : block.label(),
                block.text(),
                about(block.item(), annexes));
    }

    private @Nullable String about(@Nullable ItemDetails item, Map<DocumentId, DocumentView> annexes) {
        if (item == null) {
            return null;
        }
        VpReference place = item.reference();
        DocumentView annex = item.about() == null ? null : annexes.get(item.about());
        String where = Stream.of(
                        annex == null ? null : name(annex),
                        place == null || place.document() == null ? null : place.document(),
                        place == null || place.page() == null ? null : words.say("block.at-page", place.page()),
                        place == null || place.paragraph() == null
                                ? null
                                : words.say("block.at-paragraph", place.paragraph()))
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        return where.isEmpty() ? null : where;
    }

    private String name(DocumentView annex) {
        return words.say("block.annex", annex.number(), annex.title());
    }

    private Map<DocumentId, DocumentView> annexes(CaseKey key) {
        return documents.of(key).stream()
                .filter(document -> document.type() != DocumentType.VP && document.sentAt() != null)
                .collect(Collectors.toMap(
                        DocumentView::id, Function.identity(), (one, same) -> one, java.util.LinkedHashMap::new));
    }
}
