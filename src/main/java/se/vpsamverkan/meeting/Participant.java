package se.vpsamverkan.meeting;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.UnionId;

/**
 * A person as she takes part in a sitting, under one hat.
 *
 * @param union the union she speaks for; null on the employer's side
 * @param person null if she has no account
 * @param name as printed
 * @param title her title or role as printed; empty if none
 */
public record Participant(@Nullable UnionId union, @Nullable PersonId person, String name, String title) {

    /** The employer's side in forms. */
    public static final String EMPLOYER = "ag";

    public Participant {
        name = name.strip();
        title = title.strip();
    }

    /** Somebody on the employer's side. */
    public static Participant employer(@Nullable PersonId person, String name, String title) {
        return new Participant(null, person, name, title);
    }

    /** Somebody who speaks for a union. */
    public static Participant union(UnionId union, @Nullable PersonId person, String name) {
        return new Participant(union, person, name, "");
    }

    /** The side in forms: the union, or the employer's. */
    public String formSide() {
        return union == null ? EMPLOYER : union.toString();
    }

    /** What she is called in forms; the same human being on two sides has two names. */
    public String formName() {
        return formSide() + "." + (person == null ? name : person);
    }

    /** Whether both mean the same human being, whatever the hats: by account when both have one, else by name. */
    public boolean samePerson(Participant other) {
        return person != null && other.person != null
                ? person.equals(other.person)
                : name.toLowerCase(Locale.ROOT).equals(other.name.toLowerCase(Locale.ROOT));
    }

    /** Whether both mean the same human being on the same side. */
    public boolean sameSeat(Participant other) {
        return Objects.equals(union, other.union) && samePerson(other);
    }
}
