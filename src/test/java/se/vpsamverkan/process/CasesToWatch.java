package se.vpsamverkan.process;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.testing.Office;

/** Cases for the tests of the operation, which look at the engine from outside. */
@Component
public class CasesToWatch {

    private final Pathways path;
    private final Engine engine;

    CasesToWatch(Pathways path, Engine engine) {
        this.path = path;
        this.engine = engine;
    }

    /** A confirmed case whose unions have been invited: open tasks, waiting timers, mails. */
    public CaseKey invited(Office office) {
        CaseKey key = path.planned(office, 3, Pathways.BOARD);
        path.confirm(office, key);
        path.sendInvitation(office, key);
        return key;
    }

    /** The next step of an invited case: the VP is sent to the unions, who are told. */
    public void goOn(Office office, CaseKey key) {
        path.dispatch(office, key);
    }

    /** The keys of the case's open tasks, in order. */
    public List<String> openTasks(CaseKey key) {
        return engine.openTasks(key);
    }

    /** What the clock shows. */
    public Instant now() {
        return engine.now();
    }

    /** The clock stands still there. */
    public void standAt(Instant instant) {
        engine.standAt(instant);
    }

    /** The clock shows the machine's time again. */
    public void release() {
        engine.release();
    }
}
