package se.vpsamverkan.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.PersonId;

/** An adjuster said that she cannot sign these pages; never altered, also when another has taken over the seat. */
@Entity
@Table(name = "minutes_cannot_sign")
class CannotSign {

    @Id
    private UUID id;

    @Column(name = "minutes_id")
    private UUID minutesId;

    @Column(name = "seat_id")
    private UUID seatId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "person_name")
    private String personName;

    private String reason;

    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "pdf_sha256")
    private String pdfSha256;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CannotSign() {}

    CannotSign(Seat seat, PersonId person, String reason, Instant saidAt, String pdfSha256) {
        this.id = UUID.randomUUID();
        this.minutesId = seat.minutes().value();
        this.seatId = seat.id().value();
        this.personId = person.value();
        this.personName = seat.name();
        this.reason = reason;
        this.saidAt = saidAt;
        this.pdfSha256 = pdfSha256;
    }

    boolean isOf(AdjusterId seat) {
        return seatId.equals(seat.value());
    }

    /** Whether it was said by who sits there now, of the pages that are to be signed now. */
    boolean holds(Seat seat, @Nullable String pdfNow) {
        return isOf(seat.id()) && new PersonId(personId).equals(seat.person()) && Objects.equals(pdfSha256, pdfNow);
    }

    CannotSignView view(boolean holds) {
        return new CannotSignView(personName, reason, saidAt, holds);
    }
}
