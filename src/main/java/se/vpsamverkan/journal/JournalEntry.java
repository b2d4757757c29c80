package se.vpsamverkan.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;

/**
 * One act in a case's journal.
 *
 * @param no from 1, without gaps
 * @param at when it became true, to the microsecond
 * @param type the event's name, such as {@code InputSubmitted}
 * @param person null for the clock
 * @param actingFor the union or department of the hat; null when it had none
 * @param payload the event's other components as JSON, in the order they had
 * @param previousHash the hash of the entry before, {@link Journal#BEGINNING} for the first
 * @param hash SHA-256 of everything above, lower-case hexadecimal
 */
public record JournalEntry(
        CaseKey caseKey,
        int no,
        Instant at,
        String type,
        @Nullable PersonId person,
        Role role,
        @Nullable UUID actingFor,
        String payload,
        String previousHash,
        String hash) {}
