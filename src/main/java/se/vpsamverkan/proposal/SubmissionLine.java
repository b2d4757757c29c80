package se.vpsamverkan.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.ItemId;

/** A block as stored; never changed after it is written. For an item the row's id is the item's id. */
@Entity
@Table(name = "submission_line")
class SubmissionLine {

    @Id
    private UUID id;

    @Column(name = "submission_id")
    private UUID submissionId;

    private int reading;

    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "block_type")
    private BlockType type;

    @Column(name = "list_no")
    private int list;

    private @Nullable String label;

    @Column(name = "body")
    private String text;

    @Enumerated(EnumType.STRING)
    @Column(name = "statement_kind")
    private @Nullable StatementKind statementKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "item_kind")
    private @Nullable ItemKind itemKind;

    @Column(name = "item_format")
    private @Nullable String format;

    @Column(name = "has_reference")
    private boolean hasReference;

    @Column(name = "ref_page")
    private @Nullable String page;

    @Column(name = "ref_paragraph")
    private @Nullable String paragraph;

    @Column(name = "ref_quote")
    private @Nullable String quote;

    @Column(name = "ref_document")
    private @Nullable String document;

    @Column(name = "kept_id")
    private @Nullable String keptId;

    @Column(name = "about_document")
    private @Nullable UUID about;

    private @Nullable Integer seq;

    @Column(name = "item_number")
    private @Nullable String number;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SubmissionLine() {}

    SubmissionLine(Submission submission, int place, Block block, @Nullable Numbering numbering) {
        this.id = UUID.randomUUID();
        this.submissionId = submission.id().value();
        this.reading = submission.reading();
        this.place = place;
        this.type = block.type();
        this.list = block.list();
        this.label = block.label();
        this.text = block.text();
        this.statementKind = block.statement();
        ItemDetails item = block.item();
        if (item != null) {
            this.itemKind = item.kind();
            this.format = item.format();
            this.keptId = item.keptId();
            this.about = item.about() == null ? null : item.about().value();
            Numbering given = Objects.requireNonNull(numbering);
            this.seq = given.seq();
            this.number = item.keptId() == null ? given.number() : item.keptId();
            VpReference reference = item.reference();
            this.hasReference = reference != null;
            if (reference != null) {
                this.page = reference.page();
                this.paragraph = reference.paragraph();
                this.quote = reference.quote();
                this.document = reference.document();
            }
        }
    }

    /** An item's running number among the union's items, and the name made of it. */
    record Numbering(int seq, String number) {}

    UUID id() {
        return id;
    }

    UUID submissionId() {
        return submissionId;
    }

    /** Whether the line stands in this reading of its submission. */
    boolean isOf(int wanted) {
        return reading == wanted;
    }

    int place() {
        return place;
    }

    boolean isItem() {
        return itemKind != null;
    }

    Numbering numbering() {
        return new Numbering(Objects.requireNonNull(seq), Objects.requireNonNull(number));
    }

    Block block() {
        return new Block(type, list, label, text, details(), statementKind);
    }

    SubmissionView.Line view() {
        return new SubmissionView.Line(block(), isItem() ? new ItemId(id) : null, number);
    }

    ItemView item(Submission of) {
        return new ItemView(
                new ItemId(id),
                Objects.requireNonNull(number),
                of.caseKey(),
                of.union(),
                Objects.requireNonNull(seq),
                Objects.requireNonNull(itemKind),
                list,
                label,
                text,
                format,
                reference(),
                keptId,
                about == null ? null : new DocumentId(about),
                of.id(),
                of.receivedAt(),
                of.raisedAt(),
                of.isAfterClose(),
                of.isLate(),
                of.when());
    }

    private @Nullable ItemDetails details() {
        return itemKind == null
                ? null
                : new ItemDetails(itemKind, format, reference(), keptId, about == null ? null : new DocumentId(about));
    }

    private @Nullable VpReference reference() {
        return hasReference ? new VpReference(page, paragraph, quote, document) : null;
    }
}
