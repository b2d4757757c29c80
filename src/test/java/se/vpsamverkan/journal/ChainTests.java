package se.vpsamverkan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.vpsamverkan.journal.Verification.Finding;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;

/** Whatever is done to one of 200 entries, the chain says where. */
class ChainTests {

    private static final int ENTRIES = 200;
    private static final CaseKey CASE = CaseKey.of(2028, "KEDJA", 1);
    private static final Instant START = Instant.parse("2027-11-26T11:00:00.123456Z");

    private final List<JournalEntry> written = write();

    @Test
    void anUntouchedChainIsIntact() {
        Verification verification = verify(written);
        assertThat(verification.isIntact()).isTrue();
        assertThat(verification.entries()).isEqualTo(ENTRIES);
        assertThat(verification.brokenAt()).isEmpty();
        assertThat(Chain.verify(List.of(), 0, Journal.BEGINNING).isIntact()).isTrue();
    }

    @Test
    void eachAlteredEntryIsFoundWhateverWasAltered() {
        List<UnaryOperator<JournalEntry>> forgeries = List.of(
                e -> forged(e, e.at().plusNanos(1_000), e.type(), e.person(), e.role(), e.actingFor(), e.payload()),
                e -> forged(e, e.at(), e.type() + "x", e.person(), e.role(), e.actingFor(), e.payload()),
                e -> forged(e, e.at(), e.type(), PersonId.next(), e.role(), e.actingFor(), e.payload()),
                e -> forged(e, e.at(), e.type(), e.person(), Role.DIRECTOR, e.actingFor(), e.payload()),
                e -> forged(e, e.at(), e.type(), e.person(), e.role(), UUID.randomUUID(), e.payload()),
                e -> forged(e, e.at(), e.type(), e.person(), e.role(), e.actingFor(), "{\"items\":9999}"));
        for (int i = 0; i < ENTRIES; i++) {
            for (UnaryOperator<JournalEntry> forgery : forgeries) {
                List<JournalEntry> touched = new ArrayList<>(written);
                touched.set(i, forgery.apply(written.get(i)));
                assertBroken(touched, Finding.ALTERED, i + 1);
            }
        }
    }

    @Test
    void eachDeletedEntryIsFound() {
        for (int i = 0; i < ENTRIES; i++) {
            List<JournalEntry> touched = new ArrayList<>(written);
            touched.remove(i);
            assertBroken(touched, Finding.MISSING, i + 1);
        }
    }

    @Test
    void anyTwoSwappedEntriesAreFoundAtTheFirst() {
        for (int i = 0; i < ENTRIES; i += 7) {
            for (int j = i + 1; j < ENTRIES; j += 11) {
                List<JournalEntry> touched = new ArrayList<>(written);
                Collections.swap(touched, i, j);
                touched.set(i, renumbered(touched.get(i), i + 1));
                touched.set(j, renumbered(touched.get(j), j + 1));
                assertBroken(touched, Finding.ALTERED, i + 1);
            }
        }
    }

    @Test
    void eachTruncationIsFound() {
        for (int kept = 0; kept < ENTRIES; kept++) {
            assertBroken(written.subList(0, kept), Finding.MISSING, kept + 1);
        }
    }

    @Test
    void anEntryForgedWithItsHashNoLongerFitsTheNext() {
        for (int i = 0; i < ENTRIES - 1; i++) {
            List<JournalEntry> touched = new ArrayList<>(written);
            touched.set(
                    i, sealed(written.get(i), "{\"items\":9999}", written.get(i).previousHash()));
            assertBroken(touched, Finding.OUT_OF_PLACE, i + 2);
        }
    }

    @Test
    void aTailWrittenAnewDoesNotFitTheHead() {
        List<JournalEntry> touched = new ArrayList<>(written.subList(0, ENTRIES - 1));
        touched.add(
                sealed(written.get(ENTRIES - 1), "{}", written.get(ENTRIES - 1).previousHash()));
        assertBroken(touched, Finding.REWRITTEN, ENTRIES);
    }

    @Test
    void anEntryPutAfterTheEndIsFound() {
        List<JournalEntry> touched = new ArrayList<>(written);
        JournalEntry last = written.get(ENTRIES - 1);
        touched.add(sealed(renumbered(last, ENTRIES + 1), "{}", last.hash()));
        assertBroken(touched, Finding.ADDED, ENTRIES + 1);
    }

    private void assertBroken(List<JournalEntry> entries, Finding finding, int at) {
        Verification verification = verify(entries);
        assertThat(verification.finding()).isEqualTo(finding);
        assertThat(verification.brokenAt()).hasValue(at);
    }

    private Verification verify(List<JournalEntry> entries) {
        return Chain.verify(entries, ENTRIES, written.get(ENTRIES - 1).hash());
    }

    private static List<JournalEntry> write() {
        List<JournalEntry> entries = new ArrayList<>();
        String previous = Journal.BEGINNING;
        for (int no = 1; no <= ENTRIES; no++) {
            PersonId person = no % 5 == 0 ? null : PersonId.next();
            UUID actingFor = no % 3 == 0 ? UUID.randomUUID() : null;
            JournalEntry blank = new JournalEntry(
                    CASE,
                    no,
                    START.plusSeconds(no),
                    "ThingDone",
                    person,
                    person == null ? Role.SYSTEM : Role.HR_COORDINATOR,
                    actingFor,
                    "",
                    "",
                    "");
            JournalEntry entry = sealed(blank, "{\"items\":" + no + "}", previous);
            entries.add(entry);
            previous = entry.hash();
        }
        return entries;
    }

    private static JournalEntry sealed(JournalEntry e, String payload, String previous) {
        UUID person = e.person() == null ? null : e.person().value();
        String hash =
                Chain.hash(e.caseKey(), e.no(), e.at(), e.type(), person, e.role(), e.actingFor(), payload, previous);
        return new JournalEntry(
                e.caseKey(), e.no(), e.at(), e.type(), e.person(), e.role(), e.actingFor(), payload, previous, hash);
    }

    private static JournalEntry renumbered(JournalEntry e, int no) {
        return new JournalEntry(
                e.caseKey(),
                no,
                e.at(),
                e.type(),
                e.person(),
                e.role(),
                e.actingFor(),
                e.payload(),
                e.previousHash(),
                e.hash());
    }

    private static JournalEntry forged(
            JournalEntry e, Instant at, String type, PersonId person, Role role, UUID actingFor, String payload) {
        return new JournalEntry(
                e.caseKey(), e.no(), at, type, person, role, actingFor, payload, e.previousHash(), e.hash());
    }
}
