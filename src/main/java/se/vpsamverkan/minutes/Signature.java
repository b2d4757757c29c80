package se.vpsamverkan.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.AdjusterId;

/** A signature or a refusal; void, but never deleted, when the text changes. */
@Entity
@Table(name = "minutes_signature")
class Signature {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "minutes_id")
    private UUID minutesId;

    @Column(name = "seat_id")
    private UUID seatId;

    @Enumerated(EnumType.STRING)
    private SignatureDecision decision;

    @Enumerated(EnumType.STRING)
    @Column(name = "sign_method")
    private SignatureMethod method;

    private @Nullable String note;

    @Column(name = "other_view")
    private @Nullable String otherView;

    @Column(name = "signer_name")
    private String signerName;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "pdf_sha256")
    private String pdfSha256;

    @Column(name = "void_at")
    private @Nullable Instant voidAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Signature() {}

    Signature(Seat seat, SignatureView given) {
        this.id = UUID.randomUUID();
        this.minutesId = seat.minutes().value();
        this.seatId = seat.id().value();
        this.decision = given.decision();
        this.method = given.method();
        this.note = given.note();
        this.signerName = seat.name();
        this.signedAt = given.signedAt();
        this.pdfSha256 = given.pdfSha256();
    }

    void voided(Instant at) {
        voidAt = at;
    }

    void otherView(String view) {
        otherView = view;
    }

    @Nullable
    Instant voidAt() {
        return voidAt;
    }

    boolean holds() {
        return voidAt == null;
    }

    boolean isOf(AdjusterId seat) {
        return seatId.equals(seat.value());
    }

    SignatureMethod method() {
        return method;
    }

    SignatureDecision decision() {
        return decision;
    }

    @Nullable
    String otherView() {
        return otherView;
    }

    SignatureView view() {
        return new SignatureView(decision, method, note, otherView, signedAt, pdfSha256);
    }
}
