package se.vpsamverkan.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.UnionId;

/** One document sent to one union. */
@Entity
@Table(name = "delivery")
class DeliveryRow {

    @Id
    private UUID id;

    private UUID documentId;
    private UUID unionId;
    private Instant sentAt;
    private @Nullable Instant openedAt;
    private @Nullable UUID openedBy;

    @SuppressWarnings("NullAway.Init")
    protected DeliveryRow() {}

    DeliveryRow(DocumentId document, UnionId union, Instant sentAt) {
        this.id = UUID.randomUUID();
        this.documentId = document.value();
        this.unionId = union.value();
        this.sentAt = sentAt;
    }

    UUID unionId() {
        return unionId;
    }

    UUID documentId() {
        return documentId;
    }

    boolean isOpened() {
        return openedAt != null;
    }

    Delivery view() {
        return new Delivery(new UnionId(unionId), sentAt, openedAt);
    }
}
