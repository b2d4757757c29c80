package se.vpsamverkan.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.MinutesId;

/** A text of the minutes as it was sent out, frozen or given up; kept for ever. */
@Entity
@Table(name = "minutes_version")
class MinutesVersion {

    /** Why the text was kept. */
    enum Why {
        DRAFTED,
        CHANGED,
        FROZEN,
        REOPENED
    }

    @Id
    private UUID id;

    @Column(name = "minutes_id")
    private UUID minutesId;

    @Column(name = "text_version")
    private int textVersion;

    @Enumerated(EnumType.STRING)
    private Why why;

    @Column(name = "at_time")
    private Instant at;

    private @Nullable String reason;

    private String sha256;

    private String body;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected MinutesVersion() {}

    MinutesVersion(
            MinutesId minutes,
            int textVersion,
            Why why,
            Instant at,
            @Nullable String reason,
            String sha256,
            String body) {
        this.id = UUID.randomUUID();
        this.minutesId = minutes.value();
        this.textVersion = textVersion;
        this.why = why;
        this.at = at;
        this.reason = reason;
        this.sha256 = sha256;
        this.body = body;
    }

    boolean isFrozenUnder(@Nullable String hash) {
        return why == Why.FROZEN && sha256.equals(hash);
    }

    String body() {
        return body;
    }

    String sha256() {
        return sha256;
    }
}
