package se.vpsamverkan.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import se.vpsamverkan.document.DocumentType;
import se.vpsamverkan.document.DocumentView;
import se.vpsamverkan.document.DocumentVisibility;
import se.vpsamverkan.document.FileView;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Upload;
import se.vpsamverkan.web.Words;

/** "Handlingar": what there is, what is missing, one more laid ready, and the files themselves. */
@Controller
@RequestMapping("/arenden/{key}/handlingar")
class DocumentsController {

    private static final String VIEW = "document/documents";

    private static final Map<String, String> FIELDS = Map.of(
            "document.bad-title", "namn",
            "document.bad-number", "nummer",
            "document.number-taken", "nummer",
            "document.vp-exists", "slag",
            "document.empty-file", "fil",
            "document.bad-file-name", "fil");

    private final CaseAccess access;
    private final CaseDocuments documents;
    private final DocumentVisibility visibility;
    private final DocumentPages shown;
    private final Pages pages;
    private final Words words;

    DocumentsController(
            CaseAccess access,
            CaseDocuments documents,
            DocumentVisibility visibility,
            DocumentPages shown,
            Pages pages,
            Words words) {
        this.access = access;
        this.documents = documents;
        this.visibility = visibility;
        this.shown = shown;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String list(@PathVariable String key, Actor actor, Model model) {
        show(access.read(actor, key).orElseThrow(Refused::new), actor, Map.of(), model);
        return VIEW;
    }

    /** Lays a document ready, or notes that an annex is expected when no file comes with it. */
    @PostMapping
    String add(
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = access.forAct(actor, key, Act.DISPATCH_DOCUMENT).orElseThrow(Refused::new);
        PageErrors errors = pages.errors(model);
        String title = errors.text("namn", typed.get("namn"), "refusal.document.bad-title");
        DocumentType type = "VP".equals(typed.get("slag")) ? DocumentType.VP : DocumentType.ANNEX;
        int number = type == DocumentType.VP ? 0 : number(errors, typed.getOrDefault("nummer", ""));
        Optional<Upload> file = Upload.read(errors, "fil", fil);
        if (!errors.any()) {
            documents
                    .prepare(
                            actor,
                            view.key(),
                            new NewDocument(
                                    type,
                                    number,
                                    title,
                                    file.map(Upload::name).orElse(null),
                                    file.map(Upload::bytes).orElse(null)))
                    .refusal()
                    .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            if (!errors.any()) {
                return pages.done(
                        path(view), flash, file.isPresent() ? "documents.added" : "documents.expected", title);
            }
        }
        show(view, actor, typed, model);
        return pages.again(VIEW, response);
    }

    /** A union or HR says that a listed document has not come. */
    @PostMapping("/{document}/saknas")
    String missing(@PathVariable String key, @PathVariable String document, Actor actor, RedirectAttributes flash) {
        CaseView view = access.forAct(actor, key, Act.REPORT_MISSING_DOCUMENT).orElseThrow(Refused::new);
        DocumentView found = shown.find(view, actor, document);
        documents.reportMissing(actor, found.id()).orElseThrow(Refused::new);
        return pages.done(path(view), flash, "documents.reported-done", shown.name(found));
    }

    /** The same for one that nobody has listed. */
    @PostMapping("/saknas")
    String missing(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String saknad,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = access.forAct(actor, key, Act.REPORT_MISSING_DOCUMENT).orElseThrow(Refused::new);
        PageErrors errors = pages.errors(model);
        String title = errors.text("saknad", saknad, "refusal.document.bad-title");
        if (!errors.any()) {
            documents
                    .reportMissing(actor, view.key(), title)
                    .refusal()
                    .ifPresent(refusal -> errors.refuse(refusal, Map.of("document.bad-title", "saknad")));
            if (!errors.any()) {
                return pages.done(path(view), flash, "documents.reported-done", title);
            }
        }
        show(view, actor, Map.of("saknad", saknad), model);
        return pages.again(VIEW, response);
    }

    /** The file, to be saved; it is never opened inside our own pages. */
    @GetMapping("/{document}/fil")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable String document, Actor actor) {
        CaseView view = access.read(actor, key).orElseThrow(Refused::new);
        FileView file =
                documents.opened(actor, shown.find(view, actor, document).id()).orElseThrow(Refused::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    private static int number(PageErrors errors, String typed) {
        if (!typed.strip().matches("[1-9]\\d{0,3}")) {
            errors.add("nummer", "refusal.document.bad-number");
            return 0;
        }
        return Integer.parseInt(typed.strip());
    }

    /** The number that the next annex has, unless HR says otherwise. */
    private static String nextNumber(List<DocumentView> listed) {
        return Integer.toString(
                1 + listed.stream().mapToInt(DocumentView::number).max().orElse(0));
    }

    private static String path(CaseView view) {
        return "/arenden/" + view.key().value() + "/handlingar";
    }

    private void show(CaseView view, Actor actor, Map<String, String> typed, Model model) {
        List<DocumentView> visible = visibility.of(view, actor);
        boolean vpListed = visible.stream().anyMatch(document -> document.type() == DocumentType.VP);
        boolean prepares = view.live() && view.kind().hasTextRound() && visibility.mayPrepare(view, actor);
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute(
                "documents",
                visible.stream()
                        .map(document -> shown.line(view, actor, document))
                        .toList());
        model.addAttribute("mayPrepare", prepares);
        model.addAttribute("maySend", prepares && !view.dispatched() && vpListed);
        model.addAttribute("mayReport", shown.mayReport(view, actor));
        model.addAttribute("typed", typed);
        model.addAttribute("number", typed.getOrDefault("nummer", vpListed ? nextNumber(visible) : ""));
        model.addAttribute("chosenKind", typed.getOrDefault("slag", vpListed ? "BILAGA" : "VP"));
        model.addAttribute(
                "kinds",
                List.of(
                        Option.of("VP", words.say("documents.kind.VP")),
                        Option.of("BILAGA", words.say("documents.kind.ANNEX"))));
    }
}
