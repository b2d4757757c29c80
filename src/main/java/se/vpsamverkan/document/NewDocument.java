package se.vpsamverkan.document;

import org.jspecify.annotations.Nullable;

/**
 * A document HR lays ready.
 *
 * @param number the annex's own number; 0 for the VP
 * @param title as printed, at most 200 characters
 * @param fileName null together with {@code bytes}
 * @param bytes the file; null if it is known to be missing and only expected
 */
public record NewDocument(
        DocumentType type,
        int number,
        String title,
        @Nullable String fileName,
        byte @Nullable [] bytes) {

    /** The VP draft. */
    public static NewDocument vp(String title, String fileName, byte[] bytes) {
        return new NewDocument(DocumentType.VP, 0, title, fileName, bytes);
    }

    /** An annex that is there. */
    public static NewDocument annex(int number, String title, String fileName, byte[] bytes) {
        return new NewDocument(DocumentType.ANNEX, number, title, fileName, bytes);
    }

    /** An annex known to be missing. */
    public static NewDocument expected(int number, String title) {
        return new NewDocument(DocumentType.ANNEX, number, title, null, null);
    }
}
