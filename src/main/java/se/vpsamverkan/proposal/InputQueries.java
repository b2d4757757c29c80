package se.vpsamverkan.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;

/**
 * What has been received. These queries do not ask who reads: a page or report passes each row through
 * {@link InputVisibility} first. What was withdrawn or replaced is only in {@link #submissions}.
 */
@Service
public class InputQueries {

    /** All items of the case, by union in the order invited, then as written; those of the meeting after. */
    public List<ItemView> items(CaseKey caseKey) {
        throw new IllegalStateException("not built yet");
    }

    /** A union's items as written. */
    public List<ItemView> items(CaseKey caseKey, UnionId union) {
        throw new IllegalStateException("not built yet");
    }

    /** What is distributed together: a union's input, or one submission that came after the close. */
    public List<ItemView> itemsOf(CaseKey caseKey, UUID subject) {
        throw new IllegalStateException("not built yet");
    }

    /** An item; empty if it was withdrawn or never existed. */
    public Optional<ItemView> item(ItemId item) {
        throw new IllegalStateException("not built yet");
    }

    /** Everything received in the case, withdrawn submissions too, in the order received. */
    public List<SubmissionView> submissions(CaseKey caseKey) {
        throw new IllegalStateException("not built yet");
    }

    /** One submission; asking for one that never was is the caller's bug. */
    public SubmissionView submission(SubmissionId submission) {
        throw new IllegalStateException("not built yet");
    }

    /** A letter's original, or empty if it had none. */
    public Optional<OriginalFile> original(SubmissionId submission) {
        throw new IllegalStateException("not built yet");
    }

    /** How far a union has come; asking for one whose time has not begun is the caller's bug. */
    public UnionInputState state(CaseKey caseKey, UnionId union) {
        throw new IllegalStateException("not built yet");
    }

    /** How far each union whose time has begun has come, in the order invited. */
    public List<UnionInputState> states(CaseKey caseKey) {
        throw new IllegalStateException("not built yet");
    }

    /** Whether the union may still be reminded: nothing came, it has not said "inga yrkanden", its time runs. */
    public boolean owesInput(CaseKey caseKey, UnionId union) {
        throw new IllegalStateException("not built yet");
    }

    /** Whether every invited union's ordinary time has ended. */
    public boolean inputClosed(CaseKey caseKey) {
        throw new IllegalStateException("not built yet");
    }
}
