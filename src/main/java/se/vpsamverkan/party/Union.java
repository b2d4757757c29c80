package se.vpsamverkan.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.UnionId;

/** A trade union; known to every administration, with the names it goes by in {@link UnionName}. */
@Entity
@Table(name = "trade_union")
class Union {

    @Id
    private UUID id;

    @Column(name = "official_name")
    private String officialName;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "in_agreement")
    private boolean inAgreement;

    @Column(name = "predecessor_id")
    private @Nullable UUID predecessorId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Union() {}

    Union(UnionId id, String officialName, String shortName, boolean inAgreement, @Nullable UnionId predecessor) {
        this.id = id.value();
        this.officialName = officialName;
        this.shortName = shortName;
        this.inAgreement = inAgreement;
        this.predecessorId = predecessor == null ? null : predecessor.value();
    }

    UUID id() {
        return id;
    }

    UnionView view(List<String> aliases) {
        return new UnionView(
                new UnionId(id),
                officialName,
                shortName,
                inAgreement,
                aliases,
                predecessorId == null ? null : new UnionId(predecessorId));
    }
}
