package se.vpsamverkan.portal;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.Words;

/** What else the acting hat may do in a case, whether or not a task waits: the links under "Annat du kan göra". */
@Component
class CaseActions {

    /** When a page has something to show or to do. */
    private enum Offered {
        ALWAYS(view -> true),
        WHILE_LIVE(CaseView::live),
        ONCE_SENT(CaseView::dispatched),
        LIVE_AND_SENT(view -> view.live() && view.dispatched());

        private final Predicate<CaseView> when;

        Offered(Predicate<CaseView> when) {
            this.when = when;
        }
    }

    /** The page behind an act of the permission table. */
    private record Page(Act act, String path, String message, Offered offered) {}

    private static final List<Page> PAGES = List.of(
            new Page(Act.SUBMIT_INPUT, "/lamna-in", "write.title", Offered.WHILE_LIVE),
            new Page(Act.SUBMIT_INPUT, "/inlamnat", "submissions.link", Offered.ALWAYS),
            new Page(Act.READ_CASE, "/tidplan", "case.action.plan", Offered.ALWAYS),
            new Page(Act.READ_CASE, "/handlingar", "documents.title", Offered.ALWAYS),
            new Page(Act.REVIEW_ANSWERS, "/granska-svar", "case.action.answers", Offered.LIVE_AND_SENT),
            new Page(Act.SUPPLEMENT_ANSWER, "/tillagg", "supplement.title", Offered.LIVE_AND_SENT),
            new Page(Act.MOVE_DATE, "/flytta", "case.action.move", Offered.WHILE_LIVE),
            new Page(Act.INVITE_UNION, "/bjud-in", "case.action.invite", Offered.WHILE_LIVE),
            new Page(Act.EXTEND_FOR_UNION, "/mer-tid", "case.action.more-time", Offered.LIVE_AND_SENT),
            new Page(Act.REGISTER_LETTER, "/registrera-brev", "letter.title", Offered.WHILE_LIVE),
            new Page(Act.READ_CASE, "/svaren", "answers.title", Offered.ONCE_SENT),
            new Page(Act.READ_BOARD_PACKAGE, "/till-namnden", "board.title", Offered.ALWAYS),
            new Page(Act.GIVE_POSITION, "/stallning", "stance.title", Offered.LIVE_AND_SENT),
            new Page(Act.READ_JOURNAL, "/journal", "case.action.journal", Offered.ALWAYS),
            new Page(Act.CANCEL_CASE, "/dra-tillbaka", "case.action.withdraw", Offered.WHILE_LIVE));

    private final Permissions permissions;
    private final CentralTracks tracks;
    private final Directory directory;
    private final Words words;

    CaseActions(Permissions permissions, CentralTracks tracks, Directory directory, Words words) {
        this.permissions = permissions;
        this.tracks = tracks;
        this.directory = directory;
        this.words = words;
    }

    /** The links in the order of the consultation; a case before dispatch and an ended one have fewer. */
    List<Link> of(CaseView view, Actor actor) {
        Stream<Link> pages = offered(view, actor)
                .map(page -> new Link("/arenden/" + view.key().value() + page.path(), words.say(page.message())));
        return Stream.concat(pages, central(view, actor)).toList();
    }

    /** The central windows that the hat may follow: a union its own. */
    private Stream<Link> central(CaseView view, Actor actor) {
        return tracks.of(view.key()).stream()
                .filter(track -> permissions
                        .check(actor, Act.FOLLOW_CENTRAL, view.key(), track.union())
                        .isEmpty())
                .map(track -> new Link(
                        "/arenden/" + view.key().value() + "/central/" + track.id(),
                        words.say("central.link", directory.union(track.union()).shortName())));
    }

    private Stream<Page> offered(CaseView view, Actor actor) {
        return PAGES.stream()
                .filter(page -> page.offered().when.test(view))
                .filter(page -> permissions.check(actor, page.act(), view.key()).isEmpty());
    }

    /** A link to a page. */
    record Link(String href, String text) {}
}
