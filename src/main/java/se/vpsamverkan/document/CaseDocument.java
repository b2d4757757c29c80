package se.vpsamverkan.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DocumentId;

/** One version of a document; once sent it is never changed, a new version is a new row. */
@Entity
@Table(name = "document")
class CaseDocument {

    @Id
    private UUID id;

    private String caseKey;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    private int number;
    private String title;
    private int edition;
    private @Nullable UUID supersedesId;
    private @Nullable UUID fileId;
    private @Nullable String fileName;
    private @Nullable String sha256;
    private int size;
    private @Nullable Instant sentAt;
    private boolean late;
    private @Nullable Instant windowEnds;
    private @Nullable String missingReason;
    private @Nullable Instant reportedMissingAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CaseDocument() {}

    CaseDocument(CaseKey key, DocumentType type, int number, String title) {
        this.id = UUID.randomUUID();
        this.caseKey = key.value();
        this.type = type;
        this.number = number;
        this.title = title.strip();
        this.edition = 1;
    }

    /** The next version of this document, still without a file. */
    CaseDocument next() {
        CaseDocument newer = new CaseDocument(caseKey(), type, number, title);
        newer.edition = edition + 1;
        newer.supersedesId = id;
        return newer;
    }

    DocumentId id() {
        return new DocumentId(id);
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    DocumentType type() {
        return type;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    int edition() {
        return edition;
    }

    @Nullable
    UUID supersedesId() {
        return supersedesId;
    }

    @Nullable
    UUID fileId() {
        return fileId;
    }

    @Nullable
    String fileName() {
        return fileName;
    }

    boolean hasFile() {
        return fileId != null;
    }

    boolean isSent() {
        return sentAt != null;
    }

    void supplied(StoredFile file, String name) {
        fileId = file.id();
        fileName = name;
        sha256 = file.sha256();
        size = file.size();
    }

    void sent(Instant at, boolean afterPlan) {
        sentAt = at;
        late = afterPlan;
    }

    void sentWithout(String reason) {
        missingReason = reason;
    }

    void windowUntil(Instant ends) {
        windowEnds = ends;
    }

    void reportedMissing(Instant at) {
        reportedMissingAt = at;
    }

    DocumentView view(boolean overdue, @Nullable DocumentId supersededBy, List<Delivery> deliveries) {
        return new DocumentView(
                id(),
                caseKey(),
                type,
                number,
                title,
                edition,
                fileName,
                sha256,
                size,
                sentAt,
                sentAt == null ? overdue : late,
                windowEnds,
                missingReason,
                supersededBy,
                reportedMissingAt,
                deliveries);
    }
}
