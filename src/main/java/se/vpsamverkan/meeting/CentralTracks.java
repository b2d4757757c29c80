package se.vpsamverkan.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.CentralTrackId;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.UnionId;

/** The disagreeing unions' way to central negotiation; while one is open or called, the board may not decide (R3). */
@Service
public class CentralTracks {

    /** The union's central party abstains. */
    public Result<Nothing> waive(Actor by, CentralTrackId id) {
        throw notBuilt();
    }

    /** The union's central party calls negotiation; in time is what was received by the window's end. */
    public Result<Nothing> call(Actor by, CentralTrackId id, Instant receivedAt) {
        throw notBuilt();
    }

    /** The central negotiation is finished. */
    public Result<Nothing> held(Actor by, CentralTrackId id) {
        throw notBuilt();
    }

    /** The window's time ran out unused; called or waived before: nothing happens. */
    public void expire(DeadlineView window) {
        throw notBuilt();
    }

    /** A track; an unknown id is the caller's bug. */
    public CentralTrackView view(CentralTrackId id) {
        throw notBuilt();
    }

    /** The case's tracks in the order they were opened. */
    public List<CentralTrackView> of(CaseKey caseKey) {
        throw notBuilt();
    }

    /** The union's track in the case, if it disagreed. */
    public Optional<CentralTrackView> find(CaseKey caseKey, UnionId union) {
        throw notBuilt();
    }

    private static IllegalStateException notBuilt() {
        return new IllegalStateException("not built yet");
    }
}
