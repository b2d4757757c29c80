package se.vpsamverkan.web;

import java.util.List;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.PersonId;

/** Tells which hats a person may act under today; answered by the feature that keeps the register of persons. */
public interface HatSource {

    /** Today's hats, as deputy too; empty when the person has no assignment. */
    List<Actor> hats(PersonId person);
}
