package se.vpsamverkan.minutes.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesFile;
import se.vpsamverkan.minutes.MinutesReading;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** Minutes: where they stand, who adjusts them, their text and their stored pages. */
@Controller
@RequestMapping("/arenden/{key}/protokoll/{minutes}")
class MinutesController {

    private final MinutesDoor door;
    private final MinutesDesk desk;
    private final MinutesReading reading;
    private final SeatLines seats;
    private final SeatChoices choices;
    private final Words words;

    MinutesController(
            MinutesDoor door,
            MinutesDesk desk,
            MinutesReading reading,
            SeatLines seats,
            SeatChoices choices,
            Words words) {
        this.door = door;
        this.desk = desk;
        this.reading = reading;
        this.seats = seats;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String minutes, Actor actor, Model model) {
        OpenMinutes opened = door.read(actor, key, minutes);
        door.head(opened, model);
        model.addAttribute("links", links(actor, opened));
        model.addAttribute("seats", seats.of(opened.minutes()));
        model.addAttribute("reseat", reseat(actor, opened));
        model.addAttribute("pdf", opened.minutes().pdfSha256());
        model.addAttribute(
                "adjusted",
                desk.adjustedPdf(opened.minutes().id()).map(MinutesFile::sha256).orElse(null));
        model.addAttribute("text", reading.onPage(opened.minutes().id()));
        return "minutes/page";
    }

    /** The stored pages that are signed; before there are any, pages made for this one look. */
    @GetMapping("/protokoll.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String key, @PathVariable String minutes, Actor actor) {
        MinutesView view = door.read(actor, key, minutes).minutes();
        Optional<MinutesFile> stored = desk.pdf(view.id());
        return stored.isPresent()
                ? file(stored.get().fileName(), stored.get().bytes())
                : file("utkast-" + view.caseKey() + ".pdf", reading.previewPdf(view.id()));
    }

    /** The stored pages with the certificate of those who adjusted them. */
    @GetMapping("/justerat.pdf")
    ResponseEntity<byte[]> adjusted(@PathVariable String key, @PathVariable String minutes, Actor actor) {
        MinutesFile stored = desk.adjustedPdf(
                        door.read(actor, key, minutes).minutes().id())
                .orElseThrow(() -> new Refused(Refusal.of("minutes.not-adjusted-yet")));
        return file(stored.fileName(), stored.bytes());
    }

    /** What the link to a seat's page is called, by the seat's id; only for seats where something can be done. */
    private Map<String, String> reseat(Actor actor, OpenMinutes opened) {
        Map<String, String> links = new HashMap<>();
        if (opened.minutes().state() == MinutesState.DRAFT) {
            return links; // nothing is asked of anybody yet
        }
        for (SeatView seat : opened.minutes().seats()) {
            SeatChoices.Choices may = choices.of(actor, opened, seat);
            if (may.any()) {
                String link = may.replace() ? "reseat.link" : "reseat.link-register";
                links.put(seat.id().toString(), words.say(link, seat.name()));
            }
        }
        return links;
    }

    private List<PageLink> links(Actor actor, OpenMinutes opened) {
        MinutesState state = opened.minutes().state();
        boolean writes = door.may(actor, opened, Act.WRITE_MINUTES);
        List<PageLink> links = new ArrayList<>();
        boolean whole = !opened.minutes().immediate();
        add(links, opened, whole && writes && !state.isFrozen(), "/text", "minutes-text.title");
        add(links, opened, whole && writes && state == MinutesState.DRAFT, "/skicka-utkast", "minutes-send.title");
        if (whole && writes && mayAdjustAtOnce(opened)) {
            links.add(new PageLink(ImmediateController.page(opened.meeting()), words.say("at-once.title")));
        }
        boolean open = whole && state != MinutesState.DRAFT && state.compareTo(MinutesState.ADJUSTED) < 0;
        add(links, opened, open && door.may(actor, opened, Act.COMMENT_MINUTES), "/synpunkter", "comment.title");
        add(
                links,
                opened,
                state == MinutesState.COMMENTS && door.may(actor, opened, Act.FREEZE_MINUTES),
                "/las",
                "freeze.title");
        boolean owes = opened.seat().filter(seat -> !seat.state().isSettled()).isPresent();
        add(
                links,
                opened,
                state == MinutesState.SIGNING && owes,
                "/justering",
                whole ? "sign.title" : "sign.extract-title");
        boolean silent = opened.seat().filter(seat -> !seat.holderCannotSign()).isPresent();
        add(links, opened, state == MinutesState.SIGNING && owes && silent, "/kan-inte-justera", "cannot-sign.title");
        add(links, opened, whole && state == MinutesState.SIGNING && writes, "/oppna-texten", "reopen.title");
        add(
                links,
                opened,
                state == MinutesState.ADJUSTED && door.may(actor, opened, Act.PUBLISH_MINUTES),
                "/skicka",
                whole ? "publish.title" : "publish-extract.title");
        return links;
    }

    /** Right after the sitting, while there is a matter left that has not been adjusted so. */
    private boolean mayAdjustAtOnce(OpenMinutes opened) {
        boolean newest = opened.meeting().sittings().size() == opened.minutes().sitting();
        Result<List<MatterId>> open = desk.adjustableAtOnce(opened.meeting().id());
        return newest && open.refusal().isEmpty() && !open.orThrow().isEmpty();
    }

    private void add(List<PageLink> links, OpenMinutes opened, boolean offered, String path, String message) {
        if (offered) {
            links.add(new PageLink(opened.base() + path, words.say(message)));
        }
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    /** A link to one of the minutes' pages. */
    record PageLink(String href, String text) {}
}
