package se.vpsamverkan.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.journal.Verification.Finding;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Role;

/** How entries are chained, and how a chain is read back; knows no database. */
final class Chain {

    /** No field can contain it, so no two different entries give the same text. */
    private static final char SEPARATOR = '\n';

    private Chain() {}

    /** The hash of an entry: everything it says, its case and its place included. */
    static String hash(
            CaseKey caseKey,
            int no,
            Instant at,
            String type,
            @Nullable UUID person,
            Role role,
            @Nullable UUID actingFor,
            String payload,
            String previousHash) {
        String text = caseKey.value()
                + SEPARATOR
                + no
                + SEPARATOR
                + at
                + SEPARATOR
                + type
                + SEPARATOR
                + person
                + SEPARATOR
                + role
                + SEPARATOR
                + actingFor
                + SEPARATOR
                + payload
                + SEPARATOR
                + previousHash;
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads a case's entries, in the order of their numbers, against what the head remembers. */
    static Verification verify(List<JournalEntry> entries, int headNo, String headHash) {
        String previous = Journal.BEGINNING;
        int no = 0;
        for (JournalEntry entry : entries) {
            no++;
            Finding finding = read(entry, no, previous, headNo);
            if (finding != Finding.INTACT) {
                return Verification.broken(finding, entries.size(), no);
            }
            previous = entry.hash();
        }
        if (no < headNo) {
            return Verification.broken(Finding.MISSING, entries.size(), no + 1);
        }
        return previous.equals(headHash)
                ? Verification.intact(entries.size())
                : Verification.broken(Finding.REWRITTEN, entries.size(), no);
    }

    private static Finding read(JournalEntry entry, int no, String previous, int headNo) {
        if (entry.no() != no) {
            return Finding.MISSING;
        }
        if (no > headNo) {
            return Finding.ADDED;
        }
        String hash = hash(
                entry.caseKey(),
                entry.no(),
                entry.at(),
                entry.type(),
                entry.person() == null ? null : entry.person().value(),
                entry.role(),
                entry.actingFor(),
                entry.payload(),
                entry.previousHash());
        if (!hash.equals(entry.hash())) {
            return Finding.ALTERED;
        }
        return entry.previousHash().equals(previous) ? Finding.INTACT : Finding.OUT_OF_PLACE;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
