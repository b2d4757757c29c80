package se.vpsamverkan.proposal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The key that wraps the unions' data keys. It lives in a file outside the database and its backups, so that neither
 * alone opens a draft. Production refuses to start without the file; elsewhere one is made when it is first needed.
 */
@Component
public class DraftMasterKey {

    private static final int BYTES = 32;
    private static final Path MADE_HERE = Path.of("data", "master.key");

    private final Path file;
    private final @Nullable Path previous;

    @Autowired
    DraftMasterKey(DraftSettings settings, Environment environment) {
        this(
                settings.masterKeyFile(),
                settings.previousMasterKeyFile(),
                environment.acceptsProfiles(Profiles.of("prod")));
    }

    DraftMasterKey(String configured, boolean production) {
        this(configured, "", production);
    }

    DraftMasterKey(String configured, String configuredBefore, boolean production) {
        this.previous = configuredBefore.isBlank() ? null : Path.of(configuredBefore);
        this.file = configured.isBlank() ? MADE_HERE : Path.of(configured);
        if (production && (configured.isBlank() || !Files.isReadable(file))) {
            throw new IllegalStateException("vpsamverkan.drafts.master-key-file must name a readable file that holds"
                    + " 32 random bytes in Base64, kept outside the database and its backups");
        }
        if (production) {
            read(file);
        }
    }

    /** The 32 bytes of the key; a new array each time. */
    public synchronized byte[] bytes() {
        if (!Files.exists(file)) {
            make();
        }
        return read(file);
    }

    /** The key before this one while the key is being turned, else empty. */
    public Optional<byte[]> previous() {
        return Optional.ofNullable(previous).map(DraftMasterKey::read);
    }

    private static byte[] read(Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("the master key in " + file + " is not Base64", notBase64);
        }
        throw new IllegalStateException("the master key in " + file + " does not have " + BYTES + " bytes");
    }

    private void make() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
            boolean hidden =
                    file.toFile().setReadable(false, false) && file.toFile().setReadable(true, true);
            if (!hidden) {
                throw new IllegalStateException("cannot protect " + file + " from other users");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
