package se.vpsamverkan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that came with a form: small enough, and of a kind whose content fits its name.
 *
 * @param name without any folder
 */
public record Upload(String name, byte[] bytes) {

    /** In bytes; the file field of forms.html says it too. */
    private static final long LARGEST = 20L * 1024 * 1024;

    /** The kinds taken, each with what its content must begin with and hold. */
    private enum Kind {
        PDF("%PDF-", ""),
        DOCX("PK\u0003\u0004", "word/document.xml"),
        XLSX("PK\u0003\u0004", "xl/workbook.xml"),
        ODT("PK\u0003\u0004", "application/vnd.oasis.opendocument.text");

        private final String beginning;
        private final String inside;

        Kind(String beginning, String inside) {
            this.beginning = beginning;
            this.inside = inside;
        }

        boolean fits(String name, String content) {
            return name.toLowerCase(Locale.ROOT).endsWith("." + name().toLowerCase(Locale.ROOT))
                    && content.startsWith(beginning)
                    && content.contains(inside);
        }
    }

    /** The file of this field; empty when none was chosen, and after an error. */
    public static Optional<Upload> read(PageErrors errors, String field, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        if (file.getSize() > LARGEST) {
            errors.add(field, "upload.too-large");
            return Optional.empty();
        }
        String name = plainName(file.getOriginalFilename());
        byte[] bytes = bytes(file);
        // names inside a zip and the first bytes of a file are plain ASCII, so nothing needs to be unpacked
        String content = new String(bytes, StandardCharsets.ISO_8859_1);
        if (Arrays.stream(Kind.values()).noneMatch(kind -> kind.fits(name, content))) {
            errors.add(field, "upload.unknown-kind", name);
            return Optional.empty();
        }
        return Optional.of(new Upload(name, bytes));
    }

    private static String plainName(@Nullable String sent) {
        String name = sent == null ? "" : sent.replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1).strip();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
