package se.vpsamverkan.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.PersonId;

/** Somebody who logs in or gets mail. What the person is to whom stands in the assignments only (R24). */
@Entity
@Table(name = "person")
class Person {

    @Id
    private UUID id;

    @Version
    private int version;

    private String username;
    private String name;
    private String email;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    private boolean active;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(PersonId id, String username, String name, String email, @Nullable String passwordHash) {
        this.id = id.value();
        this.username = username;
        this.name = name;
        this.email = email;
        this.passwordHash = passwordHash;
        this.active = true;
    }

    PersonView view() {
        return new PersonView(new PersonId(id), username, name, email);
    }

    LoginView login() {
        return new LoginView(new PersonId(id), username, passwordHash, active);
    }

    void close() {
        active = false;
    }
}
