package se.vpsamverkan.proposal;

import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.UnionId;

/** The one predicate for what a union handed in (domain.md 5, decision 5): pages, lists, counts, outbox and journal ask here. */
@Service
public class InputVisibility {

    /** How much of one union's input this hat may see now. */
    public Sight sight(Actor actor, CaseKey caseKey, UnionId ofItem) {
        throw new IllegalStateException("not built yet");
    }

    /** Whether this hat may read all of the union's input. */
    public boolean maySee(Actor actor, CaseKey caseKey, UnionId ofItem) {
        return sight(actor, caseKey, ofItem) == Sight.ALL;
    }

    /** Whether this hat may read this item; a department head reads what the department answers. */
    public boolean maySee(Actor actor, ItemView item) {
        throw new IllegalStateException("not built yet");
    }

    /** Whether this hat may know that, when and how much the union handed in. */
    public boolean maySeeReceipt(Actor actor, CaseKey caseKey, UnionId union) {
        return sight(actor, caseKey, union) != Sight.NOTHING;
    }

    /** How much of a union's input is seen. */
    public enum Sight {
        /** Not even that something came. */
        NOTHING,
        /** That it came, when, and how many items. */
        RECEIPT,
        /** The items the department answers, and that the rest came. */
        ASSIGNED,
        /** Everything. */
        ALL
    }
}
