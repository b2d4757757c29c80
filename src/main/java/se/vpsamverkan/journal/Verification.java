package se.vpsamverkan.journal;

import java.util.OptionalInt;

/**
 * Whether a case's journal is as it was written.
 *
 * @param entries how many entries were found
 * @param brokenAt the number of the first entry that is not as written or not there; empty when intact
 */
public record Verification(Finding finding, int entries, OptionalInt brokenAt) {

    /** What is wrong first. */
    public enum Finding {
        INTACT,
        /** No entry has this number, though later ones or the head say there was one. */
        MISSING,
        /** The entry's content does not give its hash. */
        ALTERED,
        /** The entry does not follow the one before it: one of the two was put in another's place. */
        OUT_OF_PLACE,
        /** The entry is past the head's count: it was not written by the journal. */
        ADDED,
        /** All entries follow one another, yet the head remembers another last one: the tail was written anew. */
        REWRITTEN
    }

    /** Whether nothing is wrong. */
    public boolean isIntact() {
        return finding == Finding.INTACT;
    }

    static Verification intact(int entries) {
        return new Verification(Finding.INTACT, entries, OptionalInt.empty());
    }

    static Verification broken(Finding finding, int entries, int at) {
        return new Verification(finding, entries, OptionalInt.of(at));
    }
}
