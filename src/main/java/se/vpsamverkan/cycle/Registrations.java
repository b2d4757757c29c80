package se.vpsamverkan.cycle;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;

/** "Att diarieföra": what was sent, received or established, at once and in order (R22); it never holds anything up. */
@Service
@Transactional
public class Registrations {

    private static final int LONGEST_NUMBER = 60;

    private final RegistrationRows rows;
    private final CaseStore store;
    private final Permissions permissions;
    private final EntityManager entities;
    private final Clock clock;

    Registrations(
            RegistrationRows rows, CaseStore store, Permissions permissions, EntityManager entities, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.permissions = permissions;
        this.entities = entities;
        this.clock = clock;
    }

    /** Something to register came into being; the same kind and subject twice makes one row. */
    public void toRegister(CaseKey key, RegisterKind kind, UUID subject, Instant at) {
        if (!rows.existsByCaseKeyAndKindAndSubject(key.value(), kind, subject)) {
            entities.persist(new Registration(key, store.get(key).administration(), kind, subject, at));
        }
    }

    /** The registrar has registered it under this number. */
    public Result<Nothing> registered(Actor by, UUID id, String registerNo) {
        Optional<Registration> found = rows.findById(id);
        Optional<Refusal> refusal = permissions.check(by, Act.RECORD_REGISTRATION);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        if (found.isEmpty() || !found.get().administration().equals(by.administration())) {
            return Result.refused("cycle.no-such-registration");
        }
        if (found.get().isRegistered()) {
            return Result.refused("cycle.already-registered");
        }
        String number = registerNo.strip();
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            return Result.refused("cycle.bad-register-number");
        }
        found.get().registered(number, clock.instant());
        return Result.done();
    }

    /** The case's rows in order of time. */
    @Transactional(readOnly = true)
    public List<RegistrationView> of(CaseKey key) {
        return rows.findByCaseKeyOrderByAtAscId(key.value()).stream()
                .map(Registration::view)
                .toList();
    }

    /** A row, whoever's administration it is of; empty for an unknown id. */
    @Transactional(readOnly = true)
    public Optional<RegistrationView> find(UUID id) {
        return rows.findById(id).map(Registration::view);
    }

    /** The administration's rows that are not registered yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<RegistrationView> waiting(AdministrationId administration) {
        return rows.findByAdministrationIdAndRegisteredAtIsNullOrderByAtAscId(administration.value()).stream()
                .map(Registration::view)
                .toList();
    }
}
