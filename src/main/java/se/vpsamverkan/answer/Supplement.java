package se.vpsamverkan.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.ItemId;

/** What was added to a released answer. */
@Entity
@Table(name = "answer_supplement")
class Supplement {

    @Id
    private UUID id;

    @Column(name = "case_key")
    private String caseKey;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "body")
    private String text;

    @Enumerated(EnumType.STRING)
    private SupplementContext context;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "given_by")
    private UUID givenBy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Supplement() {}

    Supplement(Actor by, CaseKey caseKey, ItemId item, String text, SupplementContext context, Instant at) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey.value();
        this.itemId = item.value();
        this.text = text;
        this.context = context;
        this.givenAt = at;
        this.givenBy = by.who().orElseThrow().value();
    }

    UUID itemId() {
        return itemId;
    }

    SupplementView view() {
        return new SupplementView(text, context, givenAt);
    }
}
