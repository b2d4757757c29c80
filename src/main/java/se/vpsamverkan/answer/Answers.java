package se.vpsamverkan.answer;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.Result;

/** How items get their answers: distribution, writing, HR's review, the director's approval, one atomic release. */
@Service
public class Answers {

    /**
     * HR says who answers each item of one union's input, or of one submission that came after the close
     * ({@code subject}). Items that need an answer must all be in the map; comments may be left out.
     */
    public Result<Result.Nothing> distribute(
            Actor by, CaseKey caseKey, UUID subject, Map<ItemId, Addressee> addressees) {
        throw new IllegalStateException("not built yet");
    }

    /** HR lets somebody else answer an item that is not in review or released. */
    public Result<Result.Nothing> reassign(Actor by, ItemId item, Addressee addressee) {
        throw new IllegalStateException("not built yet");
    }

    /** Writes or rewrites an answer. */
    public Result<Result.Nothing> write(Actor by, ItemId item, AnswerDraft draft) {
        throw new IllegalStateException("not built yet");
    }

    /** The department's head hands its answers to HR. */
    public Result<Result.Nothing> handOver(Actor by, CaseKey caseKey, DepartmentId department) {
        throw new IllegalStateException("not built yet");
    }

    /** HR takes what is written to review though answers are missing; those stay open and read "ej besvarat". */
    public Result<Result.Nothing> proceedWithout(Actor by, CaseKey caseKey) {
        throw new IllegalStateException("not built yet");
    }

    /** HR has reviewed the batch. */
    public Result<Result.Nothing> review(Actor by, CaseKey caseKey) {
        throw new IllegalStateException("not built yet");
    }

    /** The director approves the batch. */
    public Result<Result.Nothing> approve(Actor by, CaseKey caseKey) {
        throw new IllegalStateException("not built yet");
    }

    /** The director sends the batch back to HR with a reason. */
    public Result<Result.Nothing> sendBack(Actor by, CaseKey caseKey, String reason) {
        throw new IllegalStateException("not built yet");
    }

    /** The clock's part after approval: the whole batch goes out at once. Only an approved batch can. */
    public void release(CaseKey caseKey) {
        throw new IllegalStateException("not built yet");
    }

    /** Adds to an answer the unions have; the answer itself is never altered. */
    public Result<Result.Nothing> supplement(Actor by, ItemId item, String text, SupplementContext context) {
        throw new IllegalStateException("not built yet");
    }

    /** Records the answer an item got orally at the meeting; the unions have it from that moment. */
    public Result<Result.Nothing> answerAtMeeting(Actor by, ItemId item, AnswerDraft answer) {
        throw new IllegalStateException("not built yet");
    }
}
