package se.vpsamverkan.answer;

import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.proposal.ItemView;

/** The one predicate for answers (domain.md 5, decision 5). */
@Service
public class AnswerVisibility {

    /** How much of the item's answer this hat may see now. */
    public Sight sight(Actor actor, ItemView item) {
        throw new IllegalStateException("not built yet");
    }

    /** How much of an answer is seen. */
    public enum Sight {
        /** Not even whether one is written. */
        NOTHING,
        /** The answer the unions have, once they have it. */
        RELEASED,
        /** The draft with its internal note too. */
        DRAFT
    }
}
