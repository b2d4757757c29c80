package se.vpsamverkan.cycle;

import java.util.List;
import se.vpsamverkan.kernel.CaseKey;

/** A feature downstream that knows of things that hinder the board's decision; every bean of this type is asked. */
public interface HindranceSource {

    /** What this feature knows to stand in the way right now; never waits and never writes. */
    List<Hindrance> hindrances(CaseKey caseKey);
}
