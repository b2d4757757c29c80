package se.vpsamverkan.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;

/** What is left open or promised, until it is done or handed on to the group's next meeting. */
@Service
public class CarryOver {

    /** Notes something left open. */
    public Result<UUID> create(Actor by, MeetingId meeting, Obligation what, boolean obligation) {
        throw notBuilt();
    }

    /** It is done. */
    public Result<Nothing> done(Actor by, UUID item) {
        throw notBuilt();
    }

    /** Hands everything open on to the group's next meeting; refused while HR has a statement to decide on. */
    public Result<Nothing> handOn(Actor by, CaseKey caseKey) {
        throw notBuilt();
    }

    /** Everything noted in the case, in the order it was noted. */
    public List<CarryOverView> of(CaseKey caseKey) {
        throw notBuilt();
    }

    private static IllegalStateException notBuilt() {
        return new IllegalStateException("not built yet");
    }
}
