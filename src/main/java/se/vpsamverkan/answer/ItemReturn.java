package se.vpsamverkan.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.ItemId;

/** What HR wants changed in an answer that it sent back to the department. */
@Entity
@Table(name = "answer_item_return")
class ItemReturn {

    @Id
    private UUID id;

    @Column(name = "case_key")
    private String caseKey;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "body")
    private String comment;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "returned_by")
    private UUID returnedBy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ItemReturn() {}

    ItemReturn(Actor by, CaseKey caseKey, ItemId item, String comment, Instant at) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey.value();
        this.itemId = item.value();
        this.comment = comment;
        this.returnedAt = at;
        this.returnedBy = by.who().orElseThrow().value();
    }

    ItemId item() {
        return new ItemId(itemId);
    }

    HrComment view() {
        return new HrComment(comment, returnedAt);
    }
}
