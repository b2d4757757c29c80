package se.vpsamverkan.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DocumentView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.Agendas;
import se.vpsamverkan.meeting.LegalBasis;
import se.vpsamverkan.meeting.MeetingState;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Words;

/** The agenda: put together row by row, kept while it is worked on, reviewed and sent with the material. */
@Controller
@RequestMapping("/arenden/{key}/moten/{meeting}/dagordning")
class AgendaController {

    private static final String VIEW = "meeting/agenda";

    private final MeetingDoor door;
    private final Meetings meetings;
    private final Agendas agendas;
    private final CaseDocuments documents;
    private final CalledParties called;
    private final Pages pages;
    private final Words words;

    AgendaController(
            MeetingDoor door,
            Meetings meetings,
            Agendas agendas,
            CaseDocuments documents,
            CalledParties called,
            Pages pages,
            Words words) {
        this.door = door;
        this.meetings = meetings;
        this.agendas = agendas;
        this.documents = documents;
        this.called = called;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String meeting, Actor actor, Model model) {
        OpenMeeting opened = open(actor, key, meeting);
        show(opened, AgendaForm.of(opened.meeting().agenda()), model);
        return VIEW;
    }

    /** Each button keeps what is on the page; only the last one sends. */
    @PostMapping
    String change(
            @PathVariable String key,
            @PathVariable String meeting,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "spara") String gor,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMeeting opened = open(actor, key, meeting);
        AgendaForm form = AgendaForm.typed(fields, opened.meeting().agenda());
        form.press(gor);
        show(opened, form, model);
        if (gor.equals("ny")) {
            return VIEW; // the new row is still empty
        }
        PageErrors errors = pages.errors(model);
        keep(actor, opened, form, errors);
        if (!errors.any() && gor.equals("skicka")) {
            meetings.sendAgenda(actor, opened.meeting().id(), List.of())
                    .refusal()
                    .ifPresent(errors::refuse);
            if (!errors.any()) {
                return pages.done(opened.base(), flash, "agenda.done");
            }
        }
        if (errors.any()) {
            return pages.again(VIEW, response);
        }
        if (gor.equals("spara")) {
            return pages.done(opened.base() + "/dagordning", flash, "agenda.kept");
        }
        OpenMeeting kept = open(actor, key, meeting);
        show(kept, AgendaForm.of(kept.meeting().agenda()), model);
        model.addAttribute("review", gor.equals("granska"));
        return VIEW;
    }

    private void keep(Actor actor, OpenMeeting opened, AgendaForm form, PageErrors errors) {
        if (form.untitled() >= 0) {
            errors.add("punkt-" + form.untitled(), "agenda.title-missing", form.untitled() + 1);
        }
        for (int i = 0; i < form.rows().size(); i++) {
            if (form.rows().get(i).title().length() > 500) {
                errors.add("punkt-" + i, "sitting.too-long", 500);
            }
            if (form.rows().get(i).note().length() > 2000) {
                errors.add("not-" + i, "sitting.too-long", 2000);
            }
        }
        if (!errors.any()) {
            agendas.save(actor, opened.meeting().id(), form.agenda()).refusal().ifPresent(errors::refuse);
        }
    }

    private OpenMeeting open(Actor actor, String key, String meeting) {
        OpenMeeting opened = door.open(actor, key, meeting, Act.SEND_AGENDA);
        MeetingView view = opened.meeting();
        if (view.state() != MeetingState.PLANNED) {
            MeetingDoor.refuse(Refusal.of("meeting.already-begun"));
        }
        if (view.agendaSentAt() != null) {
            MeetingDoor.refuse(Refusal.of("meeting.agenda-already-sent", words.moment(view.agendaSentAt())));
        }
        return opened;
    }

    private void show(OpenMeeting opened, AgendaForm form, Model model) {
        door.head(opened, model);
        model.addAttribute("rows", form.rows());
        model.addAttribute("bases", bases());
        model.addAttribute("called", opened.meeting().invitationSentAt() != null);
        model.addAttribute(
                "material",
                documents.of(opened.theCase().key()).stream()
                        .filter(document -> document.supersededBy() == null && document.sentAt() != null)
                        .map(DocumentView::title)
                        .toList());
        model.addAttribute("recipients", called.of(opened.theCase()));
        model.addAttribute("review", false);
    }

    private List<Option> bases() {
        return Arrays.stream(LegalBasis.values())
                .map(basis -> Option.of(basis.name(), words.say("basis." + basis)))
                .toList();
    }
}
