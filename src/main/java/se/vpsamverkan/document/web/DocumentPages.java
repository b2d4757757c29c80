package se.vpsamverkan.document.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.document.Delivery;
import se.vpsamverkan.document.DocumentType;
import se.vpsamverkan.document.DocumentView;
import se.vpsamverkan.document.DocumentVisibility;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.Words;

/** The documents of a case as a hat may know of them, in words. */
@Component
class DocumentPages {

    private final DocumentVisibility visibility;
    private final Permissions permissions;
    private final Words words;

    DocumentPages(DocumentVisibility visibility, Permissions permissions, Words words) {
        this.visibility = visibility;
        this.permissions = permissions;
        this.words = words;
    }

    /** One of them; what the hat may not know of is not found. */
    DocumentView find(CaseView view, Actor actor, String id) {
        return visibility.of(view, actor).stream()
                .filter(document -> document.id().toString().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    boolean mayReport(CaseView view, Actor actor) {
        return view.live()
                && view.dispatched()
                && permissions
                        .check(actor, Act.REPORT_MISSING_DOCUMENT, view.key())
                        .isEmpty();
    }

    /** The document's name as people say it. */
    String name(DocumentView document) {
        return document.type() == DocumentType.VP
                ? document.title()
                : words.say("document.annex", document.number(), document.title());
    }

    Line line(CaseView view, Actor actor, DocumentView document) {
        boolean prepares = visibility.mayPrepare(view, actor) && view.live() && document.supersededBy() == null;
        boolean readable = !document.missing() && (document.sentAt() != null || prepares);
        return new Line(
                document.id().toString(),
                name(document),
                document.version() == 1 ? null : words.say("documents.version", document.version()),
                facts(document, actor),
                readable ? document.fileName() : null,
                prepares ? words.say(change(view, document)) : null,
                mayReport(view, actor) && document.missing());
    }

    private static String change(CaseView view, DocumentView document) {
        if (document.sentAt() != null) {
            return "documents.new-version";
        }
        if (view.dispatched()) {
            return "documents.send-late";
        }
        return document.missing() ? "documents.add-file" : "documents.change-file";
    }

    private List<String> facts(DocumentView document, Actor actor) {
        List<String> facts = new ArrayList<>();
        if (document.sentAt() != null) {
            facts.add(words.say(
                    document.late() ? "documents.sent-late" : "documents.sent", words.moment(document.sentAt())));
        } else {
            facts.add(words.say(document.missing() ? "documents.missing" : "documents.ready"));
        }
        if (document.windowEnds() != null) {
            facts.add(words.say("documents.window", words.due(document.windowEnds())));
        }
        if (document.reportedMissingAt() != null && document.missing()) {
            facts.add(words.say("documents.reported", words.moment(document.reportedMissingAt())));
        }
        if (document.supersededBy() != null) {
            facts.add(words.say("documents.superseded"));
        }
        if (!actor.role().ofUnion() && !document.deliveries().isEmpty()) {
            long opened = document.deliveries().stream()
                    .map(Delivery::openedAt)
                    .flatMap(at -> Optional.ofNullable(at).stream())
                    .count();
            facts.add(
                    words.say("documents.opened", opened, document.deliveries().size()));
        }
        return facts;
    }

    /**
     * A document on the page.
     *
     * @param version null for the first
     * @param file the file's name; null when there is none to read
     * @param change what the reader may do with it; null when nothing
     */
    record Line(
            String id,
            String name,
            @Nullable String version,
            List<String> facts,
            @Nullable String file,
            @Nullable String change,
            boolean reportable) {}
}
