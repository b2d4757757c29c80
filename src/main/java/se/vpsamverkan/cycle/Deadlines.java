package se.vpsamverkan.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;

/**
 * The watched deadlines of all cases: a row exists from the moment its step begins. Nobody else computes an instant
 * that page, mail, calendar and timer show.
 */
@Service
public class Deadlines {

    /** Begins to watch an instant; the subject is null if the case has only one such step. */
    public DeadlineId open(CaseKey key, DeadlineKind kind, @Nullable UUID subject, Instant due, Actor by) {
        throw notBuilt();
    }

    /** Begins to watch the plan's instant for the step; a plan without it is the caller's bug. */
    public DeadlineId openPlanned(CaseKey key, DeadlineKind kind, @Nullable UUID subject, Actor by) {
        throw notBuilt();
    }

    /** What it was about is done; nothing happens if none is open. */
    public void met(CaseKey key, DeadlineKind kind, @Nullable UUID subject, Actor by) {
        throw notBuilt();
    }

    /** Its time ran out and what follows from that was done; nothing happens if it is not open. No event. */
    public void passed(DeadlineId id) {
        throw notBuilt();
    }

    /** Gives an open deadline a new instant; the same instant changes nothing. */
    public void move(DeadlineId id, Instant due, Actor by) {
        throw notBuilt();
    }

    /** The newest deadline of the step, whatever became of it. */
    public Optional<DeadlineView> find(CaseKey key, DeadlineKind kind, @Nullable UUID subject) {
        throw notBuilt();
    }

    /** One deadline; an unknown id is the caller's bug. */
    public DeadlineView view(DeadlineId id) {
        throw notBuilt();
    }

    /** The case's open deadlines in order of time. */
    public List<DeadlineView> open(CaseKey key) {
        throw notBuilt();
    }

    /** All deadlines the case has had, in order of time. */
    public List<DeadlineView> all(CaseKey key) {
        throw notBuilt();
    }

    /** Cancels the case's open deadlines of all kinds but these. No event: the case's own event ends the watches. */
    public void finishAll(CaseKey key, Set<DeadlineKind> except) {
        throw notBuilt();
    }

    private static IllegalStateException notBuilt() {
        return new IllegalStateException("not built yet");
    }
}
