package se.vpsamverkan.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.UnionId;

/** What a union said for the record in a sitting. */
@Embeddable
class SittingStatement {

    private UUID id;

    @Column(name = "union_id")
    private UUID unionId;

    @Enumerated(EnumType.STRING)
    private StatementKind kind;

    @Column(name = "statement_text")
    private String text;

    private String endorses;

    @Enumerated(EnumType.STRING)
    @Column(name = "follow_up")
    private FollowUp followUp;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SittingStatement() {}

    SittingStatement(Statement said, @Nullable FollowUp decided) {
        this.id = said.id() == null ? UUID.randomUUID() : said.id();
        this.unionId = said.union().value();
        this.kind = said.kind();
        this.text = said.text();
        this.endorses = said.endorses().stream().map(ItemId::toString).collect(Collectors.joining(" "));
        FollowUp open = said.kind().needsFollowUp() ? FollowUp.UNDECIDED : FollowUp.NOT_NEEDED;
        this.followUp = decided == null ? open : decided;
    }

    UUID id() {
        return id;
    }

    FollowUp followUp() {
        return followUp;
    }

    void decided(FollowUp decision) {
        followUp = decision;
    }

    StatementView view() {
        List<ItemId> items = endorses.isEmpty()
                ? List.of()
                : Arrays.stream(endorses.split(" ")).map(ItemId::of).toList();
        return new StatementView(id, new UnionId(unionId), kind, text, items, followUp);
    }
}
