package se.vpsamverkan.portal;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.Words;

/** What else the acting hat may do in a case, whether or not a task waits: the links under "Annat du kan göra". */
@Component
class CaseActions {

    /** The page behind an act of the permission table. */
    private record Page(Act act, String path, String message, boolean liveOnly) {}

    private static final List<Page> PAGES = List.of(
            new Page(Act.SUBMIT_INPUT, "/lamna-in", "write.title", true),
            new Page(Act.SUBMIT_INPUT, "/inlamnat", "submissions.link", false),
            new Page(Act.READ_CASE, "/tidplan", "case.action.plan", false),
            new Page(Act.MOVE_DATE, "/flytta", "case.action.move", true),
            new Page(Act.INVITE_UNION, "/bjud-in", "case.action.invite", true),
            new Page(Act.EXTEND_FOR_UNION, "/mer-tid", "case.action.more-time", true),
            new Page(Act.REGISTER_LETTER, "/registrera-brev", "letter.title", true),
            new Page(Act.READ_CASE, "/svaren", "answers.title", false),
            new Page(Act.GIVE_POSITION, "/stallning", "stance.title", true),
            new Page(Act.CANCEL_CASE, "/dra-tillbaka", "case.action.withdraw", true));

    private final Permissions permissions;
    private final Words words;

    CaseActions(Permissions permissions, Words words) {
        this.permissions = permissions;
        this.words = words;
    }

    /** The links in the order of the consultation; an ended case has fewer. */
    List<Link> of(CaseView view, Actor actor) {
        return offered(view, actor)
                .map(page -> new Link("/arenden/" + view.key().value() + page.path(), words.say(page.message())))
                .toList();
    }

    private Stream<Page> offered(CaseView view, Actor actor) {
        return PAGES.stream()
                .filter(page -> view.live() || !page.liveOnly())
                .filter(page -> permissions.check(actor, page.act(), view.key()).isEmpty());
    }

    /** A link to a page. */
    record Link(String href, String text) {}
}
