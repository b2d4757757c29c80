package se.vpsamverkan.proposal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.CaseClosed;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;

/**
 * The only door to a union's private drafts (decision 5). A draft belongs to the union, so that its reps write it
 * together; nobody else learns its text, its length or that it exists: it makes no event, no row in the journal, no
 * mail, no count. It is wiped when it is handed in, when the union empties it, and when the case closes.
 */
@Service
@Transactional
public class DraftVault {

    private final StoredDrafts drafts;
    private final DraftKeys keys;
    private final Permissions permissions;
    private final ConsultationCases cases;
    private final UnionInput input;
    private final InputQueries queries;
    private final Clock clock;

    DraftVault(
            StoredDrafts drafts,
            DraftKeys keys,
            Permissions permissions,
            ConsultationCases cases,
            UnionInput input,
            InputQueries queries,
            Clock clock) {
        this.drafts = drafts;
        this.keys = keys;
        this.permissions = permissions;
        this.cases = cases;
        this.input = input;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * The own union's draft, or empty.
     *
     * @param revises the earlier submission it is to replace or correct; null for something new
     */
    @Transactional(readOnly = true)
    public Result<Optional<DraftView>> read(Actor by, CaseKey key, @Nullable SubmissionId revises) {
        Optional<Refusal> no = refusal(by, key, revises);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        UnionId union = union(by);
        return Result.done(drafts.findByCaseKeyAndUnionIdAndSubject(key.value(), union.value(), subject(union, revises))
                .map(this::open));
    }

    /**
     * Keeps what is written so far, complete or not. Refused when a colleague has saved since, or has handed in: then
     * nothing is changed and both texts still exist.
     *
     * @param base the state that was written on; null when there was no draft
     */
    public Result<DraftView> save(
            Actor by, CaseKey key, @Nullable SubmissionId revises, @Nullable DraftMark base, List<Block> blocks) {
        Optional<Refusal> no = refusal(by, key, revises);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        if (blocks.size() > InputContent.MAX_BLOCKS) {
            return Result.refused("proposal.too-many-blocks", InputContent.MAX_BLOCKS);
        }
        Optional<StoredDraft> found = locked(by, key, revises);
        if (found.isEmpty() && base == null) {
            cases.lock(key); // two reps who begin at once make one draft, not two
            found = locked(by, key, revises);
        }
        Optional<Refusal> changed = changed(found, base);
        if (changed.isPresent()) {
            return Result.refused(changed.get());
        }
        StoredDraft draft = found.orElseGet(() -> begun(by, key, revises));
        byte[] dataKey = keys.unwrap(draft.wrapped(), draft.keyContext());
        draft.write(dataKey, DraftText.bytes(by.who().orElseThrow(), clock.instant(), blocks));
        return Result.done(open(draft));
    }

    /** The union throws its draft away, in the state that was shown. */
    public Result<Nothing> discard(Actor by, CaseKey key, @Nullable SubmissionId revises, @Nullable DraftMark shown) {
        Optional<Refusal> no = refusal(by, key, revises);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        Optional<StoredDraft> found = locked(by, key, revises);
        Optional<Refusal> changed = changed(found, shown);
        if (changed.isPresent()) {
            return Result.refused(changed.get());
        }
        found.ifPresent(drafts::delete);
        return Result.done();
    }

    /** Why this text could not be received as it stands; empty when it could. */
    public Optional<Refusal> problem(List<Block> blocks) {
        return InputContent.problem(blocks);
    }

    /**
     * Hands the draft in exactly as it was shown, and wipes it. What was received is from then on a submission.
     *
     * @param receivedAt see {@link UnionInput#submit}
     */
    public Result<Receipt> handIn(
            Actor by, CaseKey key, @Nullable SubmissionId revises, @Nullable DraftMark shown, Instant receivedAt) {
        Optional<Refusal> no = refusal(by, key, revises);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        cases.lock(key); // before the draft's row: the case is the first lock of every act
        Optional<StoredDraft> found = locked(by, key, revises);
        if (found.isEmpty()) {
            return Result.refused("proposal.draft-gone");
        }
        Optional<Refusal> changed = changed(found, shown);
        if (changed.isPresent()) {
            return Result.refused(changed.get());
        }
        List<Block> blocks = open(found.get()).blocks();
        Result<Receipt> received = handIn(by, key, revises, blocks, receivedAt);
        if (received.refusal().isEmpty()) {
            drafts.delete(found.get());
        }
        return received;
    }

    /** What was never handed in has no place in the records. */
    @EventListener
    void wipe(CaseClosed closed) {
        drafts.deleteAll(drafts.findByCaseKey(closed.caseKey().value()));
    }

    private Result<Receipt> handIn(
            Actor by, CaseKey key, @Nullable SubmissionId revises, List<Block> blocks, Instant receivedAt) {
        if (revises == null) {
            return input.submit(by, key, union(by), blocks, receivedAt);
        }
        return queries.submission(revises).channel().ofLetter()
                ? input.correctReading(by, revises, blocks)
                : input.replace(by, revises, blocks, receivedAt);
    }

    private Optional<Refusal> refusal(Actor by, CaseKey key, @Nullable SubmissionId revises) {
        UnionId union = by.union();
        if (union == null) {
            return permissions.check(by, Act.SUBMIT_INPUT).or(() -> Optional.of(Refusal.of("party.not-allowed")));
        }
        Optional<Refusal> no = permissions.check(by, Act.SUBMIT_INPUT, key, union);
        if (no.isPresent()) {
            return no;
        }
        boolean own = revises == null
                || queries.find(revises)
                        .filter(earlier ->
                                earlier.caseKey().equals(key) && earlier.union().equals(union))
                        .isPresent();
        if (!own) {
            return Optional.of(Refusal.of("proposal.no-such-submission"));
        }
        return cases.view(key).invited().contains(union)
                ? Optional.empty()
                : Optional.of(Refusal.of("proposal.not-invited"));
    }

    private static Optional<Refusal> changed(Optional<StoredDraft> found, @Nullable DraftMark shown) {
        DraftMark stored = found.map(StoredDraft::mark).orElse(null);
        if (shown != null && stored == null) {
            return Optional.of(Refusal.of("proposal.draft-gone"));
        }
        return stored == null || stored.equals(shown)
                ? Optional.empty()
                : Optional.of(Refusal.of("proposal.draft-newer"));
    }

    private Optional<StoredDraft> locked(Actor by, CaseKey key, @Nullable SubmissionId revises) {
        UnionId union = union(by);
        return drafts.findWithLockByCaseKeyAndUnionIdAndSubject(key.value(), union.value(), subject(union, revises));
    }

    private StoredDraft begun(Actor by, CaseKey key, @Nullable SubmissionId revises) {
        UnionId union = union(by);
        return drafts.save(new StoredDraft(key, union, subject(union, revises), keys, DraftSeal.newKey()));
    }

    private DraftView open(StoredDraft draft) {
        byte[] dataKey = keys.unwrap(draft.wrapped(), draft.keyContext());
        return DraftText.view(draft.mark(), draft.read(dataKey));
    }

    private static UnionId union(Actor by) {
        UnionId union = by.union();
        if (union == null) {
            throw new IllegalStateException("checked before: only a union has drafts");
        }
        return union;
    }

    private static UUID subject(UnionId union, @Nullable SubmissionId revises) {
        return revises == null ? union.value() : revises.value();
    }
}
