package se.vpsamverkan.minutes;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.Hindrance;
import se.vpsamverkan.cycle.HindranceSource;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.party.ConsultationEndsAt;
import se.vpsamverkan.party.Directory;

/** Minutes without justering only warn, unless the administration counts the central window from justering (R5). */
@Component
class MinutesHindrances implements HindranceSource {

    private final AllMinutes all;
    private final ConsultationCases cases;
    private final Directory directory;

    MinutesHindrances(AllMinutes all, ConsultationCases cases, Directory directory) {
        this.all = all;
        this.cases = cases;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hindrance> hindrances(CaseKey caseKey) {
        List<Hindrance> found = new ArrayList<>();
        var theCase = cases.view(caseKey);
        if (theCase.kind() == CaseKind.MBL_FOLLOWUP) {
            return found; // no gate (process.md 8)
        }
        boolean anchored =
                directory.administration(theCase.administration()).settings().consultationEndsAt()
                        == ConsultationEndsAt.ADJUSTMENT;
        for (SittingMinutes minutes : all.findByCaseKeyOrderByBegunNo(caseKey.value())) {
            if (minutes.state().compareTo(MinutesState.ADJUSTED) < 0) {
                String due = minutes.justeringDue().spoken();
                found.add(
                        anchored && !minutes.isImmediate()
                                ? Hindrance.blocking("minutes.not-adjusted", due)
                                : Hindrance.warning("minutes.not-adjusted", due));
            } else if (minutes.state() == MinutesState.ADJUSTED) {
                found.add(Hindrance.warning("minutes.not-published"));
            }
        }
        return found;
    }
}
