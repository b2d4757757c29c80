package se.vpsamverkan.answer;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.ItemId;

/** The state of the answers. What the unions have and what is only drafted are never in the same row. */
@Service
public class AnswerQueries {

    /** Every answer the unions have, with what was added to it; in no particular order. */
    public List<AnswerView> answers(CaseKey caseKey) {
        throw new IllegalStateException("not built yet");
    }

    /** The answer the unions have to this item, or empty. */
    public Optional<AnswerView> answer(ItemId item) {
        throw new IllegalStateException("not built yet");
    }

    /** Every distributed item with its draft; for the employer's side only. */
    public List<DraftView> drafts(CaseKey caseKey) {
        throw new IllegalStateException("not built yet");
    }

    /** A department's distributed items with their drafts. */
    public List<DraftView> drafts(CaseKey caseKey, DepartmentId department) {
        throw new IllegalStateException("not built yet");
    }

    /** How far each department that has items has come. */
    public List<DepartmentProgress> departments(CaseKey caseKey) {
        throw new IllegalStateException("not built yet");
    }

    /** Whether the department still has to hand something over. */
    public boolean owesAnswers(CaseKey caseKey, DepartmentId department) {
        throw new IllegalStateException("not built yet");
    }

    /** Every item, from the meeting too, that needs an answer and has none the unions can read. */
    public List<MissingAnswer> missing(CaseKey caseKey) {
        throw new IllegalStateException("not built yet");
    }

    /** Where the next batch is. */
    public RoundView round(CaseKey caseKey) {
        throw new IllegalStateException("not built yet");
    }
}
