package se.vpsamverkan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import se.vpsamverkan.kernel.PersonId;

class StoredAttributeTests {

    private final StoredAttribute stored = new StoredAttribute();

    @Test
    void aLoginComesBack() throws IOException {
        SignedIn person = new SignedIn(PersonId.next(), "hanna", "{bcrypt}x", true);
        person.eraseCredentials();
        SecurityContextImpl login =
                new SecurityContextImpl(new UsernamePasswordAuthenticationToken(person, null, List.of()));

        assertThat(stored.convert(bytes(login))).isEqualTo(login);
        assertThat(new String(bytes(login), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("bcrypt");
    }

    @Test
    void nothingElseComesToLife() throws IOException {
        assertThat(stored.convert(bytes(new File("x")))).isNull();
    }

    @Test
    void whatCannotBeReadIsNotThere() {
        assertThat(stored.convert(new byte[] {1, 2, 3})).isNull();
    }

    private static byte[] bytes(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(object);
        }
        return bytes.toByteArray();
    }
}
