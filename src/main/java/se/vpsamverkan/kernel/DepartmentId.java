package se.vpsamverkan.kernel;

import java.util.UUID;

/** Names a department (avdelning) of an administration; it writes answers. */
public record DepartmentId(UUID value) {

    /** A new, random id. */
    public static DepartmentId next() {
        return new DepartmentId(UUID.randomUUID());
    }

    /** Reads the id from its text form; text that is no UUID is the caller's bug. */
    public static DepartmentId of(String text) {
        return new DepartmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
