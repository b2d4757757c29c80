package se.vpsamverkan.portal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.DepartmentProgress;
import se.vpsamverkan.answer.DraftView;
import se.vpsamverkan.answer.MissingAnswer;
import se.vpsamverkan.answer.RoundState;
import se.vpsamverkan.answer.RoundView;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Hindrance;
import se.vpsamverkan.cycle.Hindrances;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.InputVisibility;
import se.vpsamverkan.proposal.UnionInputState;
import se.vpsamverkan.web.Words;

/** What the employer's side should know today. */
@Component
class EmployerFacts {

    private final CaseDocuments documents;
    private final InputQueries input;
    private final InputVisibility visibility;
    private final AnswerQueries answers;
    private final Hindrances hindrances;
    private final Directory directory;
    private final Words words;
    private final Clock clock;

    EmployerFacts(
            CaseDocuments documents,
            InputQueries input,
            InputVisibility visibility,
            AnswerQueries answers,
            Hindrances hindrances,
            Directory directory,
            Words words,
            Clock clock) {
        this.documents = documents;
        this.input = input;
        this.visibility = visibility;
        this.answers = answers;
        this.hindrances = hindrances;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    /** Before the VP has gone out: when it goes, and what is missing. */
    List<String> dispatch(CaseView view, List<DeadlineView> open) {
        List<String> facts = new ArrayList<>();
        Facts.open(open, DeadlineKind.VP_DISPATCH).ifPresent(deadline -> {
            facts.add(words.say("fact.dispatch", words.due(deadline.due())));
            documents.of(view.key()).stream()
                    .filter(document -> document.missing() && document.supersededBy() == null)
                    .map(document -> words.say("fact.annex-missing", document.number(), document.title()))
                    .forEach(facts::add);
        });
        return facts;
    }

    /** While the unions have their time. */
    List<String> input(CaseView view, Actor actor, List<DeadlineView> open) {
        List<DeadlineView> windows = open.stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.INPUT)
                .toList();
        if (windows.isEmpty()) {
            return List.of();
        }
        List<String> facts = new ArrayList<>();
        windows.stream()
                .filter(deadline -> deadline.subject() == null)
                .findFirst()
                .ifPresent(deadline -> facts.add(words.say("fact.input", words.due(deadline.due()))));
        List<UnionInputState> states = input.states(view.key());
        boolean mayCount =
                states.stream().allMatch(state -> visibility.maySeeReceipt(actor, view.key(), state.union()));
        if (mayCount && !states.isEmpty()) {
            long came = states.stream()
                    .filter(state -> state.status() != UnionInputState.Status.INVITED
                            && state.status() != UnionInputState.Status.SILENT)
                    .count();
            facts.add(words.say("fact.input-count", came, states.size()));
        }
        return facts;
    }

    /** While answers are written: how many are missing, and that the meeting is held anyway. */
    List<String> answers(CaseView view, List<DeadlineView> open) {
        if (!view.dispatched() || !input.inputClosed(view.key())) {
            return List.of();
        }
        List<DepartmentProgress> owing = answers.departments(view.key()).stream()
                .filter(progress -> progress.left() > 0)
                .toList();
        int left = owing.stream().mapToInt(DepartmentProgress::left).sum();
        if (left == 0) {
            return List.of();
        }
        String meeting = view.plan()
                .find(DeadlineKind.MEETING)
                .map(due -> words.due(due.instant()))
                .orElse("");
        List<String> facts = new ArrayList<>();
        facts.add(words.say("fact.answers-missing", left, owing.size(), meeting));
        open.stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.DEPARTMENT_ANSWERS)
                .filter(deadline -> !Deadline.at(deadline.due()).inTime(clock.instant()))
                .forEach(deadline -> owing.stream()
                        .filter(each -> each.department().value().equals(deadline.subject()))
                        .forEach(each -> facts.add(words.say(
                                "fact.department-late",
                                directory.department(each.department()).name(),
                                words.due(deadline.due())))));
        return facts;
    }

    /** When the director has answers to approve. */
    List<String> approval(CaseView view, List<DeadlineView> open) {
        if (!view.dispatched()) {
            return List.of();
        }
        RoundView round = answers.round(view.key());
        return Facts.open(open, DeadlineKind.ANSWERS_RELEASE)
                .filter(deadline -> round.state() == RoundState.DIRECTOR)
                .map(deadline -> List.of(
                        words.say("fact.approval", round.batchItems(), stillToGo(view), words.due(deadline.due()))))
                .orElse(List.of());
    }

    /** Everything that has not gone out to the unions: what is in the batch, and what lacks its answer. */
    private long stillToGo(CaseView view) {
        return Stream.concat(
                        answers.missing(view.key()).stream().map(MissingAnswer::item),
                        answers.drafts(view.key()).stream()
                                .filter(DraftView::inReview)
                                .map(DraftView::item))
                .distinct()
                .count();
    }

    /** How far a head's own department has come. */
    List<String> department(CaseView view, Actor actor, List<DeadlineView> open) {
        if (actor.department() == null || !view.dispatched()) {
            return List.of();
        }
        List<String> facts = new ArrayList<>();
        answers.departments(view.key()).stream()
                .filter(progress -> progress.department().equals(actor.department()))
                .filter(progress -> !progress.ready())
                .forEach(progress -> open.stream()
                        .filter(deadline -> deadline.kind() == DeadlineKind.DEPARTMENT_ANSWERS
                                && actor.department().value().equals(deadline.subject()))
                        .findFirst()
                        .ifPresent(deadline -> {
                            facts.add(words.say(
                                    Deadline.at(deadline.due()).inTime(clock.instant())
                                            ? "fact.department"
                                            : "fact.department-overdue",
                                    progress.left(),
                                    progress.items(),
                                    words.due(deadline.due())));
                            facts.add(words.say("fact.department-more-time"));
                        }));
        return facts;
    }

    /** Whether the board may decide. */
    List<String> hindrances(CaseView view) {
        List<String> facts = gate(view);
        hindrances.of(view.key()).stream()
                .filter(hindrance -> !hindrance.blocking())
                .map(this::say)
                .forEach(facts::add);
        return facts;
    }

    /** When the board meets, and what stops its decision, if anything: what its secretary is told. */
    List<String> gate(CaseView view) {
        return gate(view, this::say);
    }

    /** The same under a heading that says already that it is about hindrances. */
    List<String> gateUnderHeading(CaseView view) {
        return gate(view, this::sentence);
    }

    private List<String> gate(CaseView view, Function<Hindrance, String> inWords) {
        List<String> facts = new ArrayList<>();
        if (view.boardDate() != null && view.decidedOn() == null) {
            facts.add(words.say("fact.board", words.day(view.boardDate())));
        }
        List<Hindrance> blocking =
                hindrances.of(view.key()).stream().filter(Hindrance::blocking).toList();
        if (blocking.isEmpty()) {
            facts.add(words.say("fact.no-hindrance", words.moment(clock.instant())));
        }
        blocking.stream().map(inWords).forEach(facts::add);
        return facts;
    }

    /** A hindrance in words, with whether it stops the decision. */
    String say(Hindrance hindrance) {
        return words.say(hindrance.blocking() ? "fact.hindrance" : "fact.hindrance-warning", sentence(hindrance));
    }

    /** A hindrance in words. */
    String sentence(Hindrance hindrance) {
        return words.say("hindrance." + hindrance.code(), hindrance.args().toArray());
    }
}
