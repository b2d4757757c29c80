package se.vpsamverkan.cycle;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.CaseKey;

/** "Hinder för beslut": whether the board may decide is computed when asked, never a step one waits in. */
@Service
public class Hindrances {

    private final ObjectProvider<HindranceSource> sources;

    Hindrances(ObjectProvider<HindranceSource> sources) {
        this.sources = sources;
    }

    /** What stands in the way right now, the blocking first; empty means "Inget hinder registrerat". */
    @Transactional(readOnly = true)
    public List<Hindrance> of(CaseKey key) {
        return sources.orderedStream()
                .flatMap(source -> source.hindrances(key).stream())
                .sorted(Comparator.comparing((Hindrance hindrance) -> !hindrance.blocking()))
                .toList();
    }
}
