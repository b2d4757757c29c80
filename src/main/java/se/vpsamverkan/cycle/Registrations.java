package se.vpsamverkan.cycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;

/** "Att diarieföra": what was sent, received or established, at once and in order (R22); it never holds anything up. */
@Service
public class Registrations {

    /** Something to register came into being; the same kind and subject twice makes one row. */
    public void toRegister(CaseKey key, RegisterKind kind, UUID subject, Instant at) {
        throw notBuilt();
    }

    /** The registrar registered it under this number. */
    public void registered(UUID id, String registerNo) {
        throw notBuilt();
    }

    /** The case's rows in order of time. */
    public List<RegistrationView> of(CaseKey key) {
        throw notBuilt();
    }

    /** The administration's rows that are not registered yet, the oldest first. */
    public List<RegistrationView> waiting(AdministrationId administration) {
        throw notBuilt();
    }

    private static IllegalStateException notBuilt() {
        return new IllegalStateException("not built yet");
    }
}
