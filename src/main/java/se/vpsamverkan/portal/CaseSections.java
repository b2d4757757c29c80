package se.vpsamverkan.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.Hindrance;
import se.vpsamverkan.cycle.Hindrances;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.document.DocumentType;
import se.vpsamverkan.document.DocumentView;
import se.vpsamverkan.document.DocumentVisibility;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.proposal.InputVisibility;
import se.vpsamverkan.web.Words;
import se.vpsamverkan.worklist.OpenTasks;
import se.vpsamverkan.worklist.TaskRow;

/** The parts of the case page that are lists of sentences. */
@Component
class CaseSections {

    private final OpenTasks openTasks;
    private final MyTasks tasks;
    private final InputVisibility visibility;
    private final DocumentVisibility documents;
    private final Hindrances hindrances;
    private final EmployerFacts facts;
    private final Registrations registrations;
    private final Words words;

    CaseSections(
            OpenTasks openTasks,
            MyTasks tasks,
            InputVisibility visibility,
            DocumentVisibility documents,
            Hindrances hindrances,
            EmployerFacts facts,
            Registrations registrations,
            Words words) {
        this.openTasks = openTasks;
        this.tasks = tasks;
        this.visibility = visibility;
        this.documents = documents;
        this.hindrances = hindrances;
        this.facts = facts;
        this.registrations = registrations;
        this.words = words;
    }

    /**
     * Whom the case waits for; for the employer's side only. A union's open task tells that it has handed in nothing,
     * so it is shown only where its receipt may be.
     */
    List<String> waitedFor(CaseView view, Actor actor) {
        if (actor.role().ofUnion()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (TaskRow task : openTasks.of(view.key())) {
            if (mayKnow(view, actor, task)) {
                lines.add(line(task));
            }
        }
        return lines;
    }

    private boolean mayKnow(CaseView view, Actor actor, TaskRow task) {
        List<UnionId> unions = task.groups().stream()
                .filter(group -> group.startsWith("union:"))
                .map(group -> UnionId.of(group.substring("union:".length())))
                .toList();
        return !task.taskKey().equals("submitInput")
                || unions.stream().allMatch(union -> visibility.maySeeReceipt(actor, view.key(), union));
    }

    private String line(TaskRow task) {
        String who = words.sayOr("", "task." + task.taskKey() + ".who");
        if (task.due() == null) {
            return words.say("waiting.line", tasks.name(task), who);
        }
        String key =
                tasks.isOverdue(task) ? "waiting.line-late" : task.ofUnion() ? "waiting.line-may" : "waiting.line-due";
        return words.say(key, tasks.name(task), who, words.due(task.due()));
    }

    /** VP and annexes in words, those the hat may know of. */
    List<String> documents(CaseView view, Actor actor) {
        return documents.of(view, actor).stream()
                .filter(document -> document.supersededBy() == null)
                .map(this::line)
                .toList();
    }

    private String line(DocumentView document) {
        String name = document.type() == DocumentType.VP
                ? document.title()
                : words.say("document.annex", document.number(), document.title());
        if (document.missing()) {
            return words.say("document.missing", name);
        }
        if (document.sentAt() == null) {
            return words.say("document.ready", name);
        }
        String sent = words.say(
                document.late() ? "document.sent-late" : "document.sent", name, words.moment(document.sentAt()));
        return document.windowEnds() == null
                ? sent
                : sent + " " + words.say("document.window", words.due(document.windowEnds()));
    }

    /** What stands in the way of the board's decision; empty when nothing is registered. */
    List<HindranceLine> hindrances(CaseView view) {
        return hindrances.of(view.key()).stream().map(this::line).toList();
    }

    private HindranceLine line(Hindrance hindrance) {
        return new HindranceLine(
                hindrance.blocking() ? facts.sentence(hindrance) : facts.say(hindrance), hindrance.blocking());
    }

    /** "Att diarieföra" of the case, in order of time. */
    List<RegistrationLine> registrations(CaseView view) {
        return registrations.of(view.key()).stream()
                .map(row -> new RegistrationLine(
                        row.id(),
                        words.say("register." + row.kind()),
                        words.say("register.direction." + row.kind().direction()),
                        words.moment(row.at()),
                        row.registeredAt() == null
                                ? words.say("register.waiting")
                                : words.say("register.done", String.valueOf(row.registerNo()))))
                .toList();
    }

    /** A hindrance in words. */
    record HindranceLine(String text, boolean blocking) {}

    /** A row of "Att diarieföra". */
    record RegistrationLine(UUID id, String what, String direction, String at, String state) {}
}
