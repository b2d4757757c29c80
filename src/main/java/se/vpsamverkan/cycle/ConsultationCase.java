package se.vpsamverkan.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.UnionId;

/** The case's own row; locked by every act that submits, closes or moves something. */
@Entity
class ConsultationCase {

    @Id
    private UUID id;

    @NaturalId
    private String caseKey;

    private UUID administrationId;
    private int vpYear;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    private String title;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private boolean recreated;
    private @Nullable String note;
    private int planVersion;
    private @Nullable LocalDate anchoredOn;
    private @Nullable Instant dispatchedAt;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decisionDiaryNo;
    private @Nullable Integer carriedOver;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ConsultationCase() {}

    ConsultationCase(CaseKey key, PlanCase wish) {
        this.id = UUID.randomUUID();
        this.caseKey = key.value();
        this.administrationId = wish.administration().value();
        this.vpYear = wish.vpYear();
        this.kind = wish.kind();
        this.title = wish.title().strip();
        this.state = CaseState.PLANNED;
        this.recreated = wish.recreated();
        this.note = wish.note();
        this.planVersion = 1;
    }

    UUID id() {
        return id;
    }

    CaseKey key() {
        return new CaseKey(caseKey);
    }

    AdministrationId administration() {
        return new AdministrationId(administrationId);
    }

    CaseKind kind() {
        return kind;
    }

    CaseState state() {
        return state;
    }

    int planVersion() {
        return planVersion;
    }

    @Nullable
    Instant dispatchedAt() {
        return dispatchedAt;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    Integer carriedOver() {
        return carriedOver;
    }

    boolean live() {
        return state == CaseState.PLANNED || state == CaseState.RUNNING;
    }

    int nextPlanVersion() {
        return ++planVersion;
    }

    void confirmed(@Nullable LocalDate anchored) {
        state = CaseState.RUNNING;
        anchoredOn = anchored;
    }

    void dispatched(Instant at) {
        dispatchedAt = at;
    }

    void boardDecided(LocalDate on, @Nullable String diaryNo) {
        decidedOn = on;
        decisionDiaryNo = diaryNo;
    }

    void handedOver(int openItems) {
        carriedOver = openItems;
    }

    void closed(Instant at) {
        state = CaseState.CLOSED;
        endedAt = at;
    }

    void cancelled(Instant at, String reason) {
        state = CaseState.CANCELLED;
        endedAt = at;
        endReason = reason;
    }

    CaseView view(TimePlan plan, List<UnionId> invited) {
        return new CaseView(
                key(),
                administration(),
                vpYear,
                kind,
                title,
                state,
                invited,
                recreated,
                note,
                planVersion,
                plan,
                anchoredOn,
                dispatchedAt,
                decidedOn,
                decisionDiaryNo,
                carriedOver,
                endReason);
    }
}
