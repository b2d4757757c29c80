package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names an administration (förvaltning): the employer's organisation that consults. */
public record AdministrationId(UUID value) {

    /** A new, random id. */
    public static AdministrationId next() {
        return new AdministrationId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static AdministrationId of(String text) {
        return new AdministrationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
