package se.vpsamverkan.process;

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

    /** The clock shows the machine's time again. */
    public void release() {
        engine.release();
    }
}
