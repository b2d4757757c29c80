package se.vpsamverkan.document;

import java.util.List;
import org.springframework.stereotype.Service;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;

/** The documents of a case that a hat may know of, the one predicate behind every page that names them. */
@Service
public class DocumentVisibility {

    private final CaseDocuments documents;
    private final Permissions permissions;

    DocumentVisibility(CaseDocuments documents, Permissions permissions) {
        this.documents = documents;
        this.permissions = permissions;
    }

    /**
     * Who prepares sees all. Everybody else sees what has gone out, a union what has gone out to it; after the VP also
     * that something is still to come.
     */
    public List<DocumentView> of(CaseView view, Actor actor) {
        boolean prepares = mayPrepare(view, actor);
        return documents.of(view.key()).stream()
                .filter(document -> prepares || isOut(document, actor) || view.dispatched() && document.missing())
                .toList();
    }

    /** Whether the hat makes the documents ready and sends them. */
    public boolean mayPrepare(CaseView view, Actor actor) {
        return permissions.check(actor, Act.DISPATCH_DOCUMENT, view.key()).isEmpty();
    }

    private static boolean isOut(DocumentView document, Actor actor) {
        UnionId union = actor.union();
        return document.sentAt() != null
                && (union == null
                        || document.deliveries().stream()
                                .anyMatch(delivery -> delivery.union().equals(union)));
    }
}
