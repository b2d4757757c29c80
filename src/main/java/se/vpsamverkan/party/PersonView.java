package se.vpsamverkan.party;

import se.vpsamverkan.kernel.PersonId;

/**
 * A person as other features see it.
 *
 * @param email where mail goes; never empty
 */
public record PersonView(PersonId id, String username, String name, String email) {}
