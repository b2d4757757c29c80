package se.vpsamverkan.notification;

import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.PersonView;

/** A person a mail goes to; the union when told as its representative. */
record Recipient(PersonId person, String email, @Nullable UnionId union) {

    static Recipient of(PersonView person) {
        return new Recipient(person.id(), person.email(), null);
    }

    static Recipient of(PersonView person, UnionId union) {
        return new Recipient(person.id(), person.email(), union);
    }
}
