package se.vpsamverkan.kernel;

import java.time.Instant;

/**
 * A fact of the domain, named in the past tense, published in the transaction that made it true. Every implementation
 * is a record of ids, flags, counts, hashes and instants: no names of persons and no texts, for the journal keeps its
 * components for ever and the engine may see them.
 */
public interface DomainEvent {

    /** The case the fact belongs to. */
    CaseKey caseKey();

    /** Who made it true. */
    Actor by();

    /** When it became true. */
    Instant at();
}
