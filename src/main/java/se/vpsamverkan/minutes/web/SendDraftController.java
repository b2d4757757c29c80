package se.vpsamverkan.minutes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.minutes.MinutesDates;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Words;

/** The draft goes to the adjusters, with the dates confirmed or changed. */
@Controller
@RequestMapping("/arenden/{key}/protokoll/{minutes}/skicka-utkast")
class SendDraftController {

    private static final String VIEW = "minutes/send";
    private static final Map<String, String> FIELDS =
            Map.of("minutes.comments-time-passed", "synpdag", "minutes.justering-before-comments", "justdag");

    private final MinutesDoor door;
    private final MinutesDesk desk;
    private final SeatLines seats;
    private final Pages pages;
    private final Words words;

    SendDraftController(MinutesDoor door, MinutesDesk desk, SeatLines seats, Pages pages, Words words) {
        this.door = door;
        this.desk = desk;
        this.seats = seats;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable String minutes, Actor actor, Model model) {
        OpenMinutes opened = open(actor, key, minutes);
        Deadline comments = opened.minutes().commentsDue();
        Deadline justering = opened.minutes().justeringDue();
        show(
                opened,
                new Dates(
                        comments.date().toString(),
                        comments.time().toString(),
                        justering.date().toString(),
                        justering.time().toString()),
                model);
        return VIEW;
    }

    /** First the review, then the act. */
    @PostMapping
    String send(
            @PathVariable String key,
            @PathVariable String minutes,
            Dates dates,
            @RequestParam(defaultValue = "granska") String steg,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMinutes opened = open(actor, key, minutes);
        show(opened, dates, model);
        PageErrors errors = pages.errors(model);
        Optional<LocalDateTime> comments = errors.moment("synpdag", dates.synpdag(), "synptid", dates.synptid());
        Optional<LocalDateTime> justering = errors.moment("justdag", dates.justdag(), "justtid", dates.justtid());
        if (comments.isPresent() && justering.isPresent()) {
            Deadline.checked(comments.get()).refusal().ifPresent(no -> errors.refuse(no, Map.of(no.code(), "synptid")));
            Deadline.checked(justering.get())
                    .refusal()
                    .ifPresent(no -> errors.refuse(no, Map.of(no.code(), "justtid")));
        }
        if (errors.any() || comments.isEmpty() || justering.isEmpty()) {
            return pages.again(VIEW, response);
        }
        if (steg.equals("bekrafta")) {
            desk.sendForComments(actor, opened.minutes().id(), new MinutesDates(comments.get(), justering.get()))
                    .refusal()
                    .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            return errors.any()
                    ? pages.again(VIEW, response)
                    : pages.done(
                            opened.base(),
                            flash,
                            "minutes-send.done",
                            words.due(Deadline.of(comments.get()).instant()));
        }
        model.addAttribute("comments", words.due(Deadline.of(comments.get()).instant()));
        model.addAttribute("justering", words.due(Deadline.of(justering.get()).instant()));
        model.addAttribute("review", steg.equals("granska"));
        return VIEW;
    }

    private OpenMinutes open(Actor actor, String key, String minutes) {
        OpenMinutes opened = door.open(actor, key, minutes, Act.WRITE_MINUTES);
        MinutesDoor.standIn(opened, MinutesState.DRAFT, "minutes.sent-already");
        return opened;
    }

    private void show(OpenMinutes opened, Dates dates, Model model) {
        door.head(opened, model);
        model.addAttribute("dates", dates);
        model.addAttribute("seats", seats.of(opened.minutes()));
        model.addAttribute("review", false);
    }

    /** What was typed; a browser's fields, any of them may be missing. */
    record Dates(String synpdag, String synptid, String justdag, String justtid) {

        Dates {
            synpdag = synpdag == null ? "" : synpdag;
            synptid = synptid == null ? "" : synptid;
            justdag = justdag == null ? "" : justdag;
            justtid = justtid == null ? "" : justtid;
        }
    }
}
