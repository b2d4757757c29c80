package se.vpsamverkan.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.UnionId;

/** One entry of a union's positions in a matter; a later entry replaces an earlier one, no entry is ever altered. */
@Entity
@Table(name = "union_position")
class UnionPosition {

    @Id
    private UUID id;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "union_id")
    private UUID unionId;

    @Column(name = "entry_no")
    private int entryNo;

    @Enumerated(EnumType.STRING)
    private Stance stance;

    @Column(name = "scope_text")
    private @Nullable String scope;

    private @Nullable String reservation;

    @Column(name = "special_statement")
    private @Nullable String specialStatement;

    @Column(name = "attach_full_text")
    private boolean attachFullText;

    private boolean present;

    @Column(name = "in_writing")
    private boolean inWriting;

    private boolean stated;

    @Column(name = "after_freeze")
    private boolean afterFreeze;

    @Column(name = "given_at")
    private Instant givenAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected UnionPosition() {}

    UnionPosition(MatterId matter, int entryNo, PositionView given) {
        this.id = UUID.randomUUID();
        this.matterId = matter.value();
        this.unionId = given.union().value();
        this.entryNo = entryNo;
        this.stance = given.position().stance();
        this.scope = given.position().scope();
        this.reservation = given.position().reservation();
        this.specialStatement = given.position().specialStatement();
        this.attachFullText = given.position().attachFullText();
        this.present = given.present();
        this.inWriting = given.inWriting();
        this.stated = given.stated();
        this.afterFreeze = given.afterFreeze();
        this.givenAt = given.at();
    }

    UUID id() {
        return id;
    }

    UnionId union() {
        return new UnionId(unionId);
    }

    boolean afterFreeze() {
        return afterFreeze;
    }

    Stance stance() {
        return stance;
    }

    boolean inWriting() {
        return inWriting;
    }

    PositionView view() {
        return new PositionView(
                union(),
                new Position(stance, scope, reservation, specialStatement, attachFullText),
                present,
                inWriting,
                stated,
                afterFreeze,
                givenAt);
    }
}
