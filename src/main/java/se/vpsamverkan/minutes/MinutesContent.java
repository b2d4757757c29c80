package se.vpsamverkan.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import se.vpsamverkan.kernel.MinutesId;

/** Stored bytes under their hash; never replaced. */
@Entity
@Table(name = "minutes_file")
class MinutesContent {

    @Id
    private String sha256;

    @Column(name = "minutes_id")
    private UUID minutesId;

    private byte[] content;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected MinutesContent() {}

    MinutesContent(String sha256, MinutesId minutes, byte[] content) {
        this.sha256 = sha256;
        this.minutesId = minutes.value();
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
