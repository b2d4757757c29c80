package se.vpsamverkan.proposal.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.InputVisibility;
import se.vpsamverkan.proposal.OriginalFile;
import se.vpsamverkan.proposal.SubmissionView;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** What has been handed in: every submission that the hat may read, each with its receipt. */
@Controller
@RequestMapping("/arenden/{key}/inlamnat")
class ReceiptController {

    private final CaseAccess access;
    private final WritePlace places;
    private final InputQueries input;
    private final InputVisibility visibility;
    private final UnionInput acts;
    private final Directory directory;
    private final Printed printed;
    private final Pages pages;
    private final Words words;

    ReceiptController(
            CaseAccess access,
            WritePlace places,
            InputQueries input,
            InputVisibility visibility,
            UnionInput acts,
            Directory directory,
            Printed printed,
            Pages pages,
            Words words) {
        this.access = access;
        this.places = places;
        this.input = input;
        this.visibility = visibility;
        this.acts = acts;
        this.directory = directory;
        this.printed = printed;
        this.pages = pages;
        this.words = words;
    }

    /** A row of the list. */
    record Row(String id, String union, String received, String channel, int items, String state) {}

    @GetMapping
    String all(@PathVariable String key, Actor actor, Model model) {
        CaseView view = access.read(actor, key).orElseThrow(Refused::new);
        List<Row> rows = input.submissions(view.key()).stream()
                .filter(each -> visibility.maySee(actor, view.key(), each.union()))
                .map(this::row)
                .toList();
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("rows", rows);
        model.addAttribute("ofUnion", actor.role().ofUnion());
        return "proposal/submissions";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String key, @PathVariable UUID id, Actor actor, Model model) {
        CaseView view = access.read(actor, key).orElseThrow(Refused::new);
        SubmissionView submission = open(view, id, actor);
        boolean own = submission.union().equals(actor.union());
        boolean holds = submission.withdrawnAt() == null;
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("row", row(submission));
        model.addAttribute("sha256", submission.sha256());
        model.addAttribute("registered", words.moment(submission.registeredAt()));
        model.addAttribute("letter", submission.channel().ofLetter());
        model.addAttribute("original", submission.originalName());
        model.addAttribute("originalSha256", submission.originalSha256());
        model.addAttribute(
                "corrected", submission.correctedAt() == null ? null : words.moment(submission.correctedAt()));
        model.addAttribute(
                "replacedBy",
                submission.replacedBy() == null ? null : submission.replacedBy().toString());
        model.addAttribute("lines", printed.of(submission));
        model.addAttribute(
                "mayCorrect",
                own && holds && view.live() && submission.channel().ofLetter());
        model.addAttribute(
                "mayReplace",
                own
                        && holds
                        && view.live()
                        && !submission.afterClose()
                        && !submission.channel().ofLetter());
        return "proposal/receipt";
    }

    /** The letter as it came, byte for byte; always saved, never opened by the browser. */
    @GetMapping("/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable String key, @PathVariable UUID id, Actor actor) {
        CaseView view = access.read(actor, key).orElseThrow(Refused::new);
        OriginalFile file = input.original(open(view, id, actor).id()).orElseThrow(NotFound::new);
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(file.content());
    }

    @GetMapping("/{id}/ta-tillbaka")
    String ask(@PathVariable String key, @PathVariable UUID id, Actor actor, Model model) {
        CaseView view = places.open(actor, key, null).view();
        SubmissionView submission = own(view, id, actor);
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("row", row(submission));
        return "proposal/take-back";
    }

    @PostMapping("/{id}/ta-tillbaka")
    String takeBack(@PathVariable String key, @PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        CaseView view = places.open(actor, key, null).view();
        SubmissionView submission = own(view, id, actor);
        acts.withdraw(actor, submission.id()).orElseThrow(Refused::new);
        return pages.done("/arenden/" + view.key().value() + "/inlamnat", flash, "takeback.done");
    }

    /** One that the hat may not read is as one that does not exist. */
    private SubmissionView open(CaseView view, UUID id, Actor actor) {
        return input.find(new SubmissionId(id))
                .filter(found -> found.caseKey().equals(view.key()))
                .filter(found -> visibility.maySee(actor, view.key(), found.union()))
                .orElseThrow(NotFound::new);
    }

    private SubmissionView own(CaseView view, UUID id, Actor actor) {
        SubmissionView found = open(view, id, actor);
        if (!found.union().equals(actor.union())) {
            throw new NotFound();
        }
        return found;
    }

    private Row row(SubmissionView submission) {
        return new Row(
                submission.id().toString(),
                directory.union(submission.union()).officialName(),
                words.moment(submission.receivedAt()),
                words.say("channel." + submission.channel()),
                submission.items(),
                state(submission));
    }

    private String state(SubmissionView submission) {
        if (submission.withdrawnAt() != null) {
            String key = submission.replacedBy() == null ? "submission.withdrawn" : "submission.replaced";
            return words.say(key, words.moment(submission.withdrawnAt()));
        }
        return words.say(submission.late() ? "submission.late" : "submission.holds");
    }
}
