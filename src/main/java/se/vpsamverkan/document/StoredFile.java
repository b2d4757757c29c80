package se.vpsamverkan.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The bytes of a file as received; never changed. */
@Entity
class StoredFile {

    @Id
    private UUID id;

    private String sha256;
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {}

    StoredFile(byte[] content) {
        this.id = UUID.randomUUID();
        this.content = content.clone();
        this.sha256 = hash(content);
    }

    UUID id() {
        return id;
    }

    String sha256() {
        return sha256;
    }

    int size() {
        return content.length;
    }

    byte[] content() {
        return content.clone();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
