package se.vpsamverkan.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.kernel.CentralTrackId;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.party.Directory;

/** Turns something to tell into rows of the outbox: who, in which words, once each. */
@Component
class Notifier {

    private final Outbox outbox;
    private final Recipients recipients;
    private final MailComposer composer;
    private final ConsultationCases cases;
    private final Directory directory;
    private final CentralTracks tracks;
    private final StepNames steps;

    Notifier(
            Outbox outbox,
            Recipients recipients,
            MailComposer composer,
            ConsultationCases cases,
            Directory directory,
            CentralTracks tracks,
            StepNames steps) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.composer = composer;
        this.cases = cases;
        this.directory = directory;
        this.tracks = tracks;
        this.steps = steps;
    }

    /** The mails of a rung; answers how many rows were written. */
    @Transactional(propagation = Propagation.MANDATORY)
    int remind(DeadlineView deadline, PlannedRung planned, Optional<PlannedRung> next) {
        var rung = planned.rung();
        if (rung.audience() == Audience.NOBODY) {
            return 0;
        }
        var about = new About(deadline.caseKey(), deadline.kind(), deadline.subject(), deadline.due());
        Instant notAfter = null;
        if (rung.beforeDue()) {
            notAfter = deadline.due();
        } else if (rung.repeatsDaily()) {
            notAfter = next.map(PlannedRung::at).orElse(null); // the next one says the same: no pile after an outage
        }
        var trigger = deadline.kind() + "/" + rung.code();
        var occurrence = rung.code() + "#" + planned.occurrence();
        boolean own = rung.beforeDue() && (rung.audience() == Audience.HOLDER || rung.audience() == Audience.UNION);
        return write(
                new Telling(about, trigger, occurrence, rung.template(), own ? deadline.kind() : null),
                rung.audience(),
                deadline.due(),
                Map.of(),
                notAfter,
                new HashSet<>());
    }

    /**
     * The mails of something that happened.
     *
     * @param about what; the subject is a union's id for the audience of one union, the minutes' id for adjusters
     * @param due the time it names, null: none
     * @param occurrence tells this time from the next of the same kind
     * @param facts more for the template
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(NotificationKind kind, About about, @Nullable Instant due, String occurrence, Map<String, Object> facts) {
        var all = new HashMap<>(facts);
        if (due != null) {
            all.putAll(time(due));
        }
        var told = new HashSet<PersonId>();
        for (Audience audience : kind.audiences()) {
            var own = kind == NotificationKind.DEADLINE_MOVED ? about.step() : kind.ownStep(audience);
            write(new Telling(about, kind.name(), occurrence, kind.template(), own), audience, due, all, null, told);
        }
    }

    /**
     * What is told, before it is known to whom.
     *
     * @param ownStep the step whose time is the reader's own; null when the mail tells of none
     */
    private record Telling(
            About about,
            String trigger,
            String occurrence,
            String template,
            @Nullable DeadlineKind ownStep) {

        @Nullable
        OwnTime ownTime(@Nullable Instant due, Recipient to) {
            return ownStep == null || due == null ? null : OwnTime.of(ownStep, about.subject(), due, to.union());
        }
    }

    private int write(
            Telling telling,
            Audience audience,
            @Nullable Instant due,
            Map<String, Object> facts,
            @Nullable Instant notAfter,
            HashSet<PersonId> told) {
        var about = telling.about();
        var found = recipients.of(audience, about);
        if (found.isEmpty()) {
            return 0;
        }
        var view = cases.lock(about.caseKey()); // most acts hold it already; it keeps two from writing the same row
        var text = composer.compose(
                telling.template(), view.vpYear(), composer.link(about.caseKey().value()), facts(view, about, facts));
        int written = 0;
        for (Recipient to : found) {
            var draft = new Outbox.Draft(
                    about,
                    telling.trigger(),
                    telling.occurrence(),
                    audience,
                    to,
                    text,
                    notAfter,
                    telling.ownTime(due, to));
            if (told.add(to.person()) && outbox.write(draft)) {
                written++;
            }
        }
        return written;
    }

    private Map<String, Object> facts(CaseView view, About about, Map<String, Object> more) {
        var facts = new HashMap<String, Object>();
        var due = about.due();
        if (due != null) {
            facts.putAll(time(due));
        }
        var step = about.step();
        if (step != null) {
            facts.put("step", steps.of(step, about.subject()));
            facts.put("extract", steps.isExtract(step, about.subject()));
            organisation(step, about.subject()).ifPresent(name -> facts.put("organisation", name));
        }
        view.plan()
                .find(DeadlineKind.MEETING)
                .ifPresent(start -> facts.putIfAbsent("meetingAt", Dates.spoken(start.instant())));
        facts.putAll(more);
        return facts;
    }

    /** Whose step it is, where there are several; organisations may be named in a text, persons never. */
    private Optional<String> organisation(DeadlineKind step, @Nullable UUID subject) {
        if (subject == null) {
            return Optional.empty();
        }
        return switch (step) {
            case DEPARTMENT_ANSWERS ->
                Optional.of(directory.department(new DepartmentId(subject)).name());
            case CENTRAL_WINDOW ->
                Optional.of(directory
                        .union(tracks.view(new CentralTrackId(subject)).union())
                        .officialName());
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> time(Instant due) {
        var deadline = Deadline.at(due);
        // a subject line is short, and the year of the VP stands before it: "ons 1 dec kl. 23.59"
        var brief = deadline.spoken().replace(" " + deadline.date().getYear() + " kl.", " kl.");
        return Map.of("due", deadline.spoken(Sweden.LOCALE), "dueShort", brief);
    }
}
