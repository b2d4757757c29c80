package se.vpsamverkan.portal.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.notification.MailPage;
import se.vpsamverkan.notification.MailSearch;
import se.vpsamverkan.notification.MailState;
import se.vpsamverkan.notification.MailStop;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Utgående post": every mail the administration's cases have led to, by case and state, page by page. */
@Controller
class OutboxController {

    private final MailSearch search;
    private final Outbox outbox;
    private final MailStop stop;
    private final ConsultationCases cases;
    private final MailLines lines;
    private final Words words;

    OutboxController(
            MailSearch search, Outbox outbox, MailStop stop, ConsultationCases cases, MailLines lines, Words words) {
        this.search = search;
        this.outbox = outbox;
        this.stop = stop;
        this.cases = cases;
        this.lines = lines;
        this.words = words;
    }

    @GetMapping("/utgaende-post")
    String show(
            @RequestParam(defaultValue = "") String arende,
            @RequestParam(defaultValue = "") String lage,
            @RequestParam(defaultValue = "1") int sida,
            Actor actor,
            Model model) {
        var caseKey = caseKey(arende);
        var page = search.page(actor, caseKey, state(lage), sida).orElseThrow(Refused::new);
        model.addAttribute("mails", lines.of(page.mails()));
        model.addAttribute("page", page.number());
        model.addAttribute("pages", page.pages());
        model.addAttribute("previous", page.number() > 1 ? address(arende, lage, page.number() - 1) : null);
        model.addAttribute("next", page.number() < page.pages() ? address(arende, lage, page.number() + 1) : null);
        model.addAttribute("arende", arende);
        model.addAttribute("lage", lage);
        model.addAttribute("cases", cases(actor));
        model.addAttribute("states", states(page));
        model.addAttribute("server", outbox.hasServer());
        model.addAttribute("stopped", stop.since().map(words::moment).orElse(null));
        model.addAttribute(
                "mayRelease",
                actor.role() == Role.SYS_ADMIN
                        && outbox.hasServer()
                        && page.counts().getOrDefault(MailState.HELD, 0) > 0);
        return "portal/outbox";
    }

    private List<Option> cases(Actor actor) {
        var all = Stream.of(Option.of("", words.say("outbox.all-cases")));
        return actor.administration() == null
                ? all.toList()
                : Stream.concat(
                                all,
                                cases.all(actor.administration()).stream()
                                        .map(each -> Option.of(each.key().value(), each.title())))
                        .toList();
    }

    private List<Option> states(MailPage page) {
        int sum = page.counts().values().stream().mapToInt(Integer::intValue).sum();
        return Stream.concat(
                        Stream.of(Option.of("", words.say("mail.count", words.say("outbox.all-states"), sum))),
                        Arrays.stream(MailState.values())
                                .map(each -> Option.of(
                                        each.name(),
                                        words.say(
                                                "mail.count",
                                                words.say("mail.state." + each),
                                                page.counts().getOrDefault(each, 0)))))
                .toList();
    }

    static @Nullable CaseKey caseKey(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new CaseKey(text);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }

    private static @Nullable MailState state(String text) {
        Optional<MailState> found = Arrays.stream(MailState.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            throw new NotFound();
        }
        return found.orElse(null);
    }

    private static String address(String caseKey, String state, int page) {
        return UriComponentsBuilder.fromPath("/utgaende-post")
                .queryParam("arende", caseKey)
                .queryParam("lage", state)
                .queryParam("sida", page)
                .encode()
                .toUriString();
    }
}
