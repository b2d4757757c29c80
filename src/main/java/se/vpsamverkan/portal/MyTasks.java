package se.vpsamverkan.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.PersonView;
import se.vpsamverkan.web.Words;
import se.vpsamverkan.worklist.OpenTasks;
import se.vpsamverkan.worklist.TaskRow;

/** The open tasks of one hat, in words. Rows come from the worklist, never from the engine. */
@Component
class MyTasks {

    /** The tasks that an extract of one matter has too. */
    private static final Set<String> ABOUT_MINUTES = Set.of("signMinutes", "publishMinutes");

    private final OpenTasks openTasks;
    private final MinutesDesk minutes;
    private final Directory directory;
    private final Words words;
    private final Clock clock;

    MyTasks(OpenTasks openTasks, MinutesDesk minutes, Directory directory, Words words, Clock clock) {
        this.openTasks = openTasks;
        this.minutes = minutes;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    /** The hat's open tasks of all cases, the most urgent first. */
    List<TaskRow> of(Actor actor) {
        return openTasks.forGroups(groups(actor));
    }

    /** The hat's open tasks of one case. */
    List<TaskRow> of(Actor actor, CaseKey caseKey) {
        return of(actor).stream().filter(task -> task.caseKey().equals(caseKey)).toList();
    }

    /** The task, if it is open and offered to the hat. */
    Optional<TaskRow> find(Actor actor, String taskId) {
        Set<String> groups = groups(actor);
        return openTasks.find(taskId).filter(task -> task.groups().stream().anyMatch(groups::contains));
    }

    /** Which case an open task belongs to, whoever may do it; what the reader may know of the case is asked there. */
    Optional<CaseKey> caseOf(String taskId) {
        return openTasks.find(taskId).map(TaskRow::caseKey);
    }

    /** The task as the person who may do it reads it. */
    TaskLine line(TaskRow task, Actor reader) {
        Instant due = task.due();
        String key = "task." + task.taskKey() + (isOfExtract(task) ? ".extract" : "");
        return new TaskLine(
                name(task),
                words.sayOr(task.name(), key + ".what"),
                words.sayOr("", key + ".then"),
                due == null ? null : words.due(due),
                isOverdue(task),
                task.ofUnion(),
                TaskPages.of(task),
                takenBy(task, reader));
    }

    /** What the task is called; an extract that is adjusted at once is not called the minutes. */
    String name(TaskRow task) {
        return isOfExtract(task) ? words.say("task." + task.taskKey() + ".extract.name") : task.name();
    }

    private boolean isOfExtract(TaskRow task) {
        return ABOUT_MINUTES.contains(task.taskKey()) && minutes.isImmediate(MinutesId.of(TaskPages.part(task)));
    }

    /** Whether the task's time has passed; a union's task is never late. */
    boolean isOverdue(TaskRow task) {
        Instant due = task.due();
        return due != null && !task.ofUnion() && !Deadline.at(due).inTime(clock.instant());
    }

    private @Nullable String takenBy(TaskRow task, Actor reader) {
        PersonId holder = task.claimedBy();
        if (holder == null) {
            return null;
        }
        return reader.who().filter(holder::equals).isPresent()
                ? words.say("task.taken-by-you")
                : directory.person(holder).map(PersonView::name).orElse(null);
    }

    /** The groups tasks are offered to, for this one hat only: another hat's tasks are not shown under it. */
    private Set<String> groups(Actor actor) {
        Set<String> groups = new HashSet<>();
        if (actor.administration() != null) {
            String code = directory.administration(actor.administration()).code();
            groups.add("role:" + actor.role() + "@" + code);
        }
        if (actor.department() != null) {
            groups.add("department:" + actor.department());
        }
        if (actor.union() != null && actor.role() != Role.CENTRAL_OFFICER) { // who only follows central negotiation
            groups.add("union:" + actor.union());
        }
        return groups;
    }
}
