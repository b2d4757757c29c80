package se.vpsamverkan.minutes;

/**
 * Stored bytes of minutes; served unchanged for ever.
 *
 * @param fileName names neither union nor person
 * @param sha256 64 lower-case hex digits over the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the hash is the identity
public record MinutesFile(String fileName, String sha256, byte[] bytes) {}
