package se.vpsamverkan.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;

/** A row of "Att diarieföra". */
@Entity
class Registration {

    @Id
    private UUID id;

    private String caseKey;
    private UUID administrationId;

    @Enumerated(EnumType.STRING)
    private RegisterKind kind;

    private UUID subject;
    private Instant at;
    private @Nullable Instant registeredAt;
    private @Nullable String registerNo;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    Registration(CaseKey key, AdministrationId administration, RegisterKind kind, UUID subject, Instant at) {
        this.id = UUID.randomUUID();
        this.caseKey = key.value();
        this.administrationId = administration.value();
        this.kind = kind;
        this.subject = subject;
        this.at = at;
    }

    AdministrationId administration() {
        return new AdministrationId(administrationId);
    }

    boolean isRegistered() {
        return registeredAt != null;
    }

    void registered(String number, Instant when) {
        registerNo = number;
        registeredAt = when;
    }

    RegistrationView view() {
        return new RegistrationView(id, new CaseKey(caseKey), kind, subject, at, registeredAt, registerNo);
    }
}
