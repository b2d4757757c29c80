package se.vpsamverkan.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DocumentView;
import se.vpsamverkan.document.LateDocument;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Upload;

/** One document: before the VP has gone out it gets its file, afterwards it is sent with a time of its own. */
@Controller
@RequestMapping("/arenden/{key}/handlingar/{document}")
class DocumentController {

    private static final String VIEW = "document/document";

    private static final Map<String, String> FIELDS = Map.of(
            "document.empty-file", "fil",
            "document.bad-file-name", "fil",
            "document.window-is-past", "dag",
            "kernel.time-is-skipped", "tid");

    private final CaseAccess access;
    private final CaseDocuments documents;
    private final DocumentPages shown;
    private final Pages pages;

    DocumentController(CaseAccess access, CaseDocuments documents, DocumentPages shown, Pages pages) {
        this.access = access;
        this.documents = documents;
        this.shown = shown;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable String document, Actor actor, Model model) {
        CaseView view = open(actor, key);
        show(view, actor, shown.find(view, actor, document), "", "23:59", model);
        return VIEW;
    }

    /** What is sent cannot be called back: the sender ticks that the file is the right one. */
    @PostMapping
    String change(
            @PathVariable String key,
            @PathVariable String document,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String tid,
            @RequestParam(defaultValue = "false") boolean kontrollerat,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        DocumentView found = shown.find(view, actor, document);
        PageErrors errors = pages.errors(model);
        Optional<Upload> file = Upload.read(errors, "fil", fil);
        if (file.isEmpty() && !errors.any() && needsFile(view, found)) {
            errors.add("fil", "refusal.document.empty-file");
        }
        Optional<LocalDateTime> window = view.dispatched() ? errors.moment("dag", dag, "tid", tid) : Optional.empty();
        if (view.dispatched() && !kontrollerat) {
            errors.add("kontrollerat", "documents.check-first");
        }
        if (!errors.any()) {
            if (window.isPresent()) {
                LateDocument late = new LateDocument(
                        found.id(),
                        file.map(Upload::name).orElse(null),
                        file.map(Upload::bytes).orElse(null),
                        window.get());
                documents
                        .dispatchLate(actor, view.key(), late)
                        .refusal()
                        .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            } else {
                file.flatMap(upload -> documents
                                .supply(actor, found.id(), upload.name(), upload.bytes())
                                .refusal())
                        .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            }
            if (!errors.any()) {
                return pages.done(
                        "/arenden/" + view.key().value() + "/handlingar",
                        flash,
                        view.dispatched() ? "documents.late-done" : "documents.added",
                        shown.name(found));
            }
        }
        show(view, actor, found, dag, tid, model);
        return pages.again(VIEW, response);
    }

    private static boolean needsFile(CaseView view, DocumentView document) {
        return !view.dispatched() || document.missing() || document.sentAt() != null;
    }

    private CaseView open(Actor actor, String key) {
        return access.forAct(actor, key, Act.DISPATCH_DOCUMENT).orElseThrow(Refused::new);
    }

    private void show(CaseView view, Actor actor, DocumentView document, String day, String time, Model model) {
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("document", shown.line(view, actor, document));
        model.addAttribute("heading", shown.name(document));
        model.addAttribute("sends", view.dispatched());
        model.addAttribute("needsFile", needsFile(view, document));
        model.addAttribute("dag", day);
        model.addAttribute("tid", time);
    }
}
