package se.vpsamverkan.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without its master key production does not start; elsewhere a key is made once. */
class DraftMasterKeyTests {

    @TempDir
    Path folder;

    @Test
    void productionRefusesToStartWithoutAFileThatHoldsAKey() throws IOException {
        Path file = folder.resolve("key");

        assertThatIllegalStateException().isThrownBy(() -> new DraftMasterKey("", true));
        assertThatIllegalStateException().isThrownBy(() -> new DraftMasterKey(file.toString(), true));
        Files.writeString(file, "not base 64!");
        assertThatIllegalStateException().isThrownBy(() -> new DraftMasterKey(file.toString(), true));
        Files.writeString(file, Base64.getEncoder().encodeToString(new byte[31]));
        assertThatIllegalStateException().isThrownBy(() -> new DraftMasterKey(file.toString(), true));
        Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
        assertThat(new DraftMasterKey(file.toString(), true).bytes()).isEqualTo(new byte[32]);
    }

    @Test
    void elsewhereMakesAKeyThatOnlyItsOwnerReads() throws IOException {
        Path file = folder.resolve("data").resolve("key");

        byte[] made = new DraftMasterKey(file.toString(), false).bytes();

        assertThat(made).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(new DraftMasterKey(file.toString(), false).bytes()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .endsWith("------");
    }
}
