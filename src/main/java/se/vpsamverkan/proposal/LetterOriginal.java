package se.vpsamverkan.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import se.vpsamverkan.kernel.SubmissionId;

/** The letter itself, byte for byte; in a table of its own so that lists never load it. The id is the submission's. */
@Entity
@Table(name = "letter_original")
class LetterOriginal {

    @Id
    private UUID id;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] content;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected LetterOriginal() {}

    LetterOriginal(SubmissionId submission, OriginalFile file) {
        this.id = submission.value();
        this.fileName = file.fileName();
        this.mediaType = file.mediaType();
        this.content = file.content();
    }

    OriginalFile file() {
        return new OriginalFile(fileName, mediaType, content);
    }
}
