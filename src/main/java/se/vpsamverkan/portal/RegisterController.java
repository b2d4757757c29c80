package se.vpsamverkan.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.RegistrationView;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Att diarieföra": everything sent, received or established that has no number yet, and a case's whole list. */
@Controller
class RegisterController {

    private static final String VIEW = "portal/register";
    private static final String NUMBER = "nr-";

    private final CaseAccess access;
    private final Registrations registrations;
    private final RegisterFiles files;
    private final Permissions permissions;
    private final Pages pages;
    private final Words words;

    RegisterController(
            CaseAccess access,
            Registrations registrations,
            RegisterFiles files,
            Permissions permissions,
            Pages pages,
            Words words) {
        this.access = access;
        this.registrations = registrations;
        this.files = files;
        this.permissions = permissions;
        this.pages = pages;
        this.words = words;
    }

    /** Of all cases: only what waits. */
    @GetMapping("/att-diariefora")
    String waiting(Actor actor, Model model) {
        open(actor);
        showAll(actor, Map.of(), model);
        return VIEW;
    }

    /** Of one case: what is registered too. */
    @GetMapping("/arenden/{key}/att-diariefora")
    String ofCase(@PathVariable String key, Actor actor, Model model) {
        CaseView view = access.read(actor, key).orElseThrow(Refused::new);
        open(actor);
        showCase(view, actor, Map.of(), model);
        return VIEW;
    }

    /** The document of a row, registered or not; always saved, never opened by the browser. */
    @GetMapping("/att-diariefora/{row}/fil")
    ResponseEntity<byte[]> file(@PathVariable String row, Actor actor) {
        open(actor);
        RegistrationView found = registrations.find(id(row)).orElseThrow(NotFound::new);
        CaseView view = access.all(actor).stream()
                .filter(each -> each.key().equals(found.caseKey()))
                .findFirst()
                .orElseThrow(NotFound::new);
        RegisterFiles.Named file =
                files.of(view, found, actor).orElseThrow(NotFound::new).get();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }

    /** The number the diary gave; what is registered stays so. */
    @PostMapping("/att-diariefora/{row}")
    String register(
            @PathVariable String row,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        open(actor);
        PageErrors errors = pages.errors(model);
        String number = errors.text(NUMBER + row, typed.get(NUMBER + row), "refusal.cycle.bad-register-number");
        if (!errors.any()) {
            registrations
                    .registered(actor, id(row), number)
                    .refusal()
                    .ifPresent(refusal -> errors.refuse(refusal, Map.of("cycle.bad-register-number", NUMBER + row)));
        }
        String key = typed.getOrDefault("arende", "");
        CaseView view = key.isEmpty() ? null : access.read(actor, key).orElseThrow(Refused::new);
        if (!errors.any()) {
            String back =
                    view == null ? "/att-diariefora" : "/arenden/" + view.key().value() + "/att-diariefora";
            return pages.done(back, flash, "register.noted", number);
        }
        if (view == null) {
            showAll(actor, typed, model);
        } else {
            showCase(view, actor, typed, model);
        }
        return pages.again(VIEW, response);
    }

    private void open(Actor actor) {
        permissions.check(actor, Act.RECORD_REGISTRATION).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }

    private static UUID id(String row) {
        try {
            return UUID.fromString(row);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private void showAll(Actor actor, Map<String, String> typed, Model model) {
        Map<CaseKey, CaseView> known = new HashMap<>();
        access.all(actor).forEach(view -> known.put(view.key(), view));
        List<RegistrationView> rows = actor.administration() == null
                ? List.of()
                : registrations.waiting(actor.administration()).stream()
                        .filter(row -> known.containsKey(row.caseKey()))
                        .toList();
        show(actor, rows, known, null, typed, model);
    }

    private void showCase(CaseView view, Actor actor, Map<String, String> typed, Model model) {
        show(actor, registrations.of(view.key()), Map.of(view.key(), view), view, typed, model);
    }

    private void show(
            Actor actor,
            List<RegistrationView> rows,
            Map<CaseKey, CaseView> known,
            @Nullable CaseView ofCase,
            Map<String, String> typed,
            Model model) {
        model.addAttribute("key", ofCase == null ? null : ofCase.key().value());
        model.addAttribute("title", ofCase == null ? null : ofCase.title());
        model.addAttribute(
                "rows", rows.stream().map(row -> row(actor, row, known, typed)).toList());
    }

    private Row row(Actor actor, RegistrationView row, Map<CaseKey, CaseView> known, Map<String, String> typed) {
        CaseView view = known.get(row.caseKey());
        return new Row(
                row.id().toString(),
                view == null ? words.say("register." + row.kind()) : files.name(view, row, actor),
                words.say("register.direction." + row.kind().direction()),
                words.moment(row.at()),
                row.caseKey().value(),
                view == null ? row.caseKey().value() : view.title(),
                view != null && files.of(view, row, actor).isPresent() ? "/att-diariefora/" + row.id() + "/fil" : null,
                row.registeredAt() == null ? null : words.say("register.done", String.valueOf(row.registerNo())),
                typed.getOrDefault(NUMBER + row.id(), ""));
    }

    /**
     * A row of the list.
     *
     * @param file where it can be fetched; null where it may not be read yet
     * @param done its number, in words; null while it waits
     */
    record Row(
            String id,
            String what,
            String direction,
            String at,
            String key,
            String title,
            @Nullable String file,
            @Nullable String done,
            String typed) {}
}
