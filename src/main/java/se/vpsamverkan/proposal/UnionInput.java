package se.vpsamverkan.proposal;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;

/** What unions hand in, and what the employer may do about it: register a letter, choose when late input is answered. */
@Service
public class UnionInput {

    /** A union hands in; it may as often as it likes. What comes after the last day is received all the same. */
    public Result<Receipt> submit(
            Actor by, CaseKey caseKey, UnionId union, List<Block> blocks, Instant receivedAt) {
        throw new IllegalStateException("not built yet");
    }

    /** A union replaces an earlier submission while its branch is open; the earlier one is kept as a record. */
    public Result<Receipt> replace(Actor by, SubmissionId earlier, List<Block> blocks, Instant receivedAt) {
        throw new IllegalStateException("not built yet");
    }

    /** A union takes a submission back while its branch is open; it is kept as a record (R20). */
    public Result<Result.Nothing> withdraw(Actor by, SubmissionId submission) {
        throw new IllegalStateException("not built yet");
    }

    /** "Inga yrkanden": ends the union's reminders; it may change its mind until its time ends. */
    public Result<Result.Nothing> declareNoInput(Actor by, CaseKey caseKey, UnionId union) {
        throw new IllegalStateException("not built yet");
    }

    /** "Vi är klara": ends the union's branch before its time, so that answering can start. */
    public Result<Result.Nothing> declareDone(Actor by, CaseKey caseKey, UnionId union) {
        throw new IllegalStateException("not built yet");
    }

    /** HR registers a letter that came by e-mail, on paper or orally; the union gets the receipt. */
    public Result<Receipt> registerLetter(Actor by, CaseKey caseKey, UnionId union, RegisteredLetter letter) {
        throw new IllegalStateException("not built yet");
    }

    /** The union corrects HR's reading of its letter, until the items are distributed. */
    public Result<Receipt> correctReading(Actor by, SubmissionId submission, List<Block> blocks) {
        throw new IllegalStateException("not built yet");
    }

    /** The clock: an input deadline passed. Does nothing if it was met, moved or not due yet. */
    public void closeInput(DeadlineView deadline) {
        throw new IllegalStateException("not built yet");
    }

    /** HR chooses when late input is answered; once. */
    public Result<Result.Nothing> decideLate(Actor by, SubmissionId submission, AnswerWhen when) {
        throw new IllegalStateException("not built yet");
    }

    /** The secretary records what a union said at the meeting, or about the answers after they went out. */
    public Result<Receipt> raiseAtMeeting(
            Actor by, CaseKey caseKey, UnionId union, List<Block> blocks, RaisedAt raisedAt) {
        throw new IllegalStateException("not built yet");
    }
}
