package se.vpsamverkan.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.party.Directory;

/** The reminder ladder in time: when the next rung of a deadline comes, and whom it tells. */
@Service
public class Reminders {

    private final ObjectProvider<ReminderLadder> ladder;
    private final ConsultationCases cases;
    private final Directory directory;
    private final Notifier notifier;

    Reminders(ObjectProvider<ReminderLadder> ladder, ConsultationCases cases, Directory directory, Notifier notifier) {
        this.ladder = ladder;
        this.cases = cases;
        this.directory = directory;
        this.notifier = notifier;
    }

    /**
     * The first rung strictly after {@code after}; earlier ones are left out. Empty only when the ladder has ended:
     * nothing follows the due instant of a step that closes by itself. Reads no clock and writes nothing.
     */
    @Transactional(readOnly = true)
    public Optional<PlannedRung> next(DeadlineView deadline, Instant after) {
        return times(deadline).next(after);
    }

    /** The rungs after {@code from}, up to and including {@code now}: what an outage or a late start leaves out. */
    @Transactional(readOnly = true)
    public List<PlannedRung> skipped(DeadlineView deadline, Instant from, Instant now) {
        return times(deadline).within(from, now);
    }

    /**
     * Writes the rung's mails to those who still owe the step, at most one each however often it is called. Answers how
     * many were written.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int remind(DeadlineView deadline, PlannedRung rung) {
        return notifier.remind(deadline, rung, next(deadline, rung.at()));
    }

    private LadderTimes times(DeadlineView deadline) {
        var administration =
                directory.administration(cases.view(deadline.caseKey()).administration());
        return new LadderTimes(ladder.getObject().rungs(deadline.kind()), deadline.due(), administration.workingDays());
    }
}
