package se.vpsamverkan.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** A draft is the union's own, sealed where it lies, and gone when it is handed in. */
@OnPostgres
class DraftVaultTests {

    private static final Block SECRET = Block.item(ItemKind.PROPOSAL, "1.", "Hemlighetsträsket ska dikas ut");
    private static final Block OTHER = Block.item(ItemKind.QUESTION, null, "När dikas det ut?");

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CaseFixtures states;

    @Autowired
    private DraftVault vault;

    @Autowired
    private StoredDrafts stored;

    @Autowired
    private InputQueries input;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    private Office office;
    private CaseKey key;
    private Actor rep;

    @BeforeEach
    void dispatch() {
        office = fixtures.office();
        key = states.dispatched(office);
        rep = office.rep(0);
    }

    @Test
    void theUnionsOwnReadWhatWasWritten() {
        Block full = Block.item(
                2,
                "a)",
                "Text\nmed rad",
                new ItemDetails(ItemKind.COMMENT, null, new VpReference("5", "3", null, null), null, null));
        DraftMark first = save(rep, null, SECRET, full).orThrow().mark();
        DraftView read = read(office.deputyRep()).orElseThrow();

        assertThat(read.mark()).isEqualTo(first);
        assertThat(read.blocks()).containsExactly(SECRET, full);
        assertThat(read.writer()).isEqualTo(Office.person(rep));
    }

    @Test
    void nobodyElseReadsOrWritesIt() {
        save(rep, null, SECRET).orThrow();

        assertThat(read(office.rep(1))).isEmpty();
        for (Actor other : List.of(
                office.hr(),
                office.director(),
                office.secretary(),
                office.registrar(),
                office.head(0),
                office.sysAdmin())) {
            assertThat(code(vault.read(other, key, null).refusal())).isEqualTo("party.not-allowed");
            assertThat(code(vault.save(other, key, null, null, List.of(OTHER)).refusal()))
                    .isEqualTo("party.not-allowed");
        }
        assertThat(code(vault.read(office.rep(5), key, null).refusal())).isEqualTo("proposal.not-invited");
        Office elsewhere = fixtures.office();
        assertThat(code(vault.read(elsewhere.rep(0), key, null).refusal())).isEqualTo("party.other-administration");
    }

    @Test
    void liesSealedAndOpensOnlyInItsOwnPlace() {
        DraftMark mark = save(rep, null, SECRET).orThrow().mark();
        Map<String, Object> row = jdbc.queryForMap("select * from union_draft where id = ?", mark.draft());

        byte[] sealed = (byte[]) row.get("sealed");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("träsk");
        assertThat(row.values().toString()).doesNotContain(Office.person(rep).toString());
        jdbc.update("update union_draft set version = version + 1 where id = ?", mark.draft());
        assertThatIllegalStateException().isThrownBy(() -> read(rep));
    }

    @Test
    void aMovedRowStaysClosed() {
        DraftMark mark = save(rep, null, SECRET).orThrow().mark();
        jdbc.update(
                "update union_draft set union_id = ?, subject = ? where id = ?",
                office.union(1).value(),
                office.union(1).value(),
                mark.draft());

        assertThatIllegalStateException().isThrownBy(() -> read(office.rep(1)));
    }

    @Test
    void nobodyWritesOverWhatAColleagueSaved() {
        DraftMark mine = save(rep, null, SECRET).orThrow().mark();
        DraftMark hers = save(office.deputyRep(), mine, SECRET, OTHER).orThrow().mark();

        assertThat(code(save(rep, mine, SECRET).refusal())).isEqualTo("proposal.draft-newer");
        assertThat(code(save(rep, null, SECRET).refusal())).isEqualTo("proposal.draft-newer");
        assertThat(code(vault.handIn(rep, key, null, mine, Instant.now()).refusal()))
                .isEqualTo("proposal.draft-newer");
        assertThat(code(vault.discard(rep, key, null, mine).refusal())).isEqualTo("proposal.draft-newer");
        assertThat(read(rep).orElseThrow().mark()).isEqualTo(hers);
        assertThat(read(rep).orElseThrow().blocks()).containsExactly(SECRET, OTHER);
    }

    @Test
    void handingInReceivesExactlyTheDraftAndWipesIt() {
        DraftMark mark = save(rep, null, SECRET, OTHER).orThrow().mark();

        Receipt receipt = vault.handIn(rep, key, null, mark, Instant.now()).orThrow();

        assertThat(input.submission(receipt.submission()).lines())
                .extracting(SubmissionView.Line::block)
                .containsExactly(SECRET, OTHER);
        assertThat(stored.findByCaseKey(key.value())).isEmpty();
        assertThat(code(vault.handIn(rep, key, null, mark, Instant.now()).refusal()))
                .isEqualTo("proposal.draft-gone");
        assertThat(code(save(rep, mark, SECRET).refusal())).isEqualTo("proposal.draft-gone");
    }

    @Test
    void aRefusedHandInKeepsTheDraft() {
        DraftMark mark = save(rep, null, Block.item(ItemKind.PROPOSAL, null, " "))
                .orThrow()
                .mark();

        assertThat(code(vault.handIn(rep, key, null, mark, Instant.now()).refusal()))
                .isEqualTo("proposal.empty");
        assertThat(read(rep)).isPresent();
    }

    @Test
    void aRevisionIsADraftOfItsOwnAndReplacesTheSubmission() {
        Receipt first = vault.handIn(
                        rep, key, null, save(rep, null, SECRET).orThrow().mark(), Instant.now())
                .orThrow();
        DraftMark revision = vault.save(rep, key, first.submission(), null, List.of(OTHER))
                .orThrow()
                .mark();

        assertThat(read(rep)).isEmpty();
        Receipt second = vault.handIn(rep, key, first.submission(), revision, Instant.now())
                .orThrow();
        assertThat(input.submission(first.submission()).replacedBy()).isEqualTo(second.submission());
        assertThat(code(vault.save(office.rep(1), key, first.submission(), null, List.of())
                        .refusal()))
                .isEqualTo("proposal.no-such-submission");
    }

    @Test
    void theMasterKeyCanBeTurned() throws Exception {
        DraftMark mark = save(rep, null, SECRET).orThrow().mark();
        Path before = keyFile("before", (byte) 1);
        DraftMasterKey old = new DraftMasterKey(before.toString(), false);
        DraftMasterKey turned = new DraftMasterKey(keyFile("now", (byte) 2).toString(), before.toString(), false);
        inTransaction(() -> {
            StoredDraft draft = stored.findById(mark.draft()).orElseThrow();
            byte[] dataKey = DraftSeal.newKey();
            draft.rewrap(new DraftKeys(old, stored).wrap(dataKey, draft.keyContext()));
            DraftKeys now = new DraftKeys(turned, stored);
            assertThat(now.unwrap(draft.wrapped(), draft.keyContext())).isEqualTo(dataKey);
            draft.rewrap(now.wrap(now.unwrap(draft.wrapped(), draft.keyContext()), draft.keyContext()));
            assertThat(now.unwrap(draft.wrapped(), draft.keyContext())).isEqualTo(dataKey);
            assertThatIllegalStateException()
                    .isThrownBy(() -> new DraftKeys(old, stored).unwrap(draft.wrapped(), draft.keyContext()))
                    .withMessageContaining("neither");
        });
    }

    private Path keyFile(String name, byte fill) throws IOException {
        byte[] key = new byte[DraftSeal.KEY_BYTES];
        Arrays.fill(key, fill);
        return Files.writeString(folder.resolve(name), Base64.getEncoder().encodeToString(key));
    }

    /** Rolled back, so that the row keeps the key of the running application. */
    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    private Result<DraftView> save(Actor by, @Nullable DraftMark base, Block... blocks) {
        return vault.save(by, key, null, base, List.of(blocks));
    }

    private Optional<DraftView> read(Actor by) {
        return vault.read(by, key, null).orThrow();
    }

    private static String code(Optional<Refusal> refusal) {
        return refusal.orElseThrow().code();
    }
}
