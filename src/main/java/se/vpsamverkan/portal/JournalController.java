package se.vpsamverkan.portal;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.journal.Journal;
import se.vpsamverkan.journal.JournalEntry;
import se.vpsamverkan.journal.Verification;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** The journal of a case: every act in order, page by page, with whether its chain is whole. */
@Controller
class JournalController {

    private static final int ON_A_PAGE = 50;

    private final Journal journal;
    private final ConsultationCases cases;
    private final Permissions permissions;
    private final JournalWords journalWords;
    private final Words words;
    private final Clock clock;

    JournalController(
            Journal journal,
            ConsultationCases cases,
            Permissions permissions,
            JournalWords journalWords,
            Words words,
            Clock clock) {
        this.journal = journal;
        this.cases = cases;
        this.permissions = permissions;
        this.journalWords = journalWords;
        this.words = words;
        this.clock = clock;
    }

    /** Some who read the journal read no cases, so the case's own predicate is not asked here. */
    @GetMapping("/arenden/{key}/journal")
    String show(@PathVariable String key, @RequestParam(defaultValue = "1") String sida, Actor actor, Model model) {
        permissions.check(actor, Act.READ_JOURNAL).ifPresent(JournalController::refuse);
        CaseView theCase = find(key);
        permissions.check(actor, Act.READ_JOURNAL, theCase.key()).ifPresent(JournalController::refuse);
        List<JournalEntry> entries = journal.of(theCase.key()).stream()
                .filter(entry -> journalWords.mayRead(actor, entry))
                .toList();
        int pages = Math.max(1, (entries.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(pages, sida.matches("[1-9]\\d{0,5}") ? Integer.parseInt(sida) : 1);
        Verification chain = journal.verify(theCase.key());
        model.addAttribute("key", theCase.key().value());
        model.addAttribute("title", theCase.title());
        model.addAttribute("readsCase", permissions.check(actor, Act.READ_CASE).isEmpty());
        model.addAttribute("whole", chain.isIntact());
        model.addAttribute("checked", words.moment(clock.instant()));
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "lines",
                entries.stream()
                        .skip((long) (page - 1) * ON_A_PAGE)
                        .limit(ON_A_PAGE)
                        .map(journalWords::line)
                        .toList());
        return "portal/journal";
    }

    private CaseView find(String key) {
        try {
            return cases.find(new CaseKey(key)).orElseThrow(JournalController::none);
        } catch (IllegalArgumentException notAKey) {
            throw none();
        }
    }

    private static Refused none() {
        return new Refused(Refusal.of("cycle.no-such-case"));
    }

    private static void refuse(Refusal refusal) {
        throw new Refused(refusal);
    }
}
