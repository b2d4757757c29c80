package se.vpsamverkan.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;

/** A journal entry as it is kept; never updated, never deleted. */
@Entity
@Immutable
@Table(name = "journal_entry")
class JournalRow {

    @Id
    private UUID id;

    @Column(name = "case_key")
    private String caseKey;

    @Column(name = "entry_no")
    private int no;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "event_type")
    private String type;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role_name")
    private Role role;

    @Column(name = "acting_for")
    private @Nullable UUID actingFor;

    private String payload;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected JournalRow() {}

    JournalRow(int no, DomainEvent event, String previousHash) {
        Actor by = event.by();
        this.id = UUID.randomUUID();
        this.caseKey = event.caseKey().value();
        this.no = no;
        this.at = event.at().truncatedTo(ChronoUnit.MICROS); // what the databases keep; the hash must fit it
        this.type = event.getClass().getSimpleName();
        this.personId = by.person() == null ? null : by.person().value();
        this.role = by.role();
        this.actingFor = actingFor(by);
        this.payload = Payload.of(event);
        this.previousHash = previousHash;
        this.hash = Chain.hash(event.caseKey(), no, at, type, personId, role, actingFor, payload, previousHash);
    }

    String hash() {
        return hash;
    }

    JournalEntry entry() {
        return new JournalEntry(
                new CaseKey(caseKey),
                no,
                at,
                type,
                personId == null ? null : new PersonId(personId),
                role,
                actingFor,
                payload,
                previousHash,
                hash);
    }

    private static @Nullable UUID actingFor(Actor by) {
        if (by.union() != null) {
            return by.union().value();
        }
        return by.department() == null ? null : by.department().value();
    }
}
