package se.vpsamverkan.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Directory;

/** The one predicate of the outbox: which mails those who may read it see. */
@Component
class MailVisibility {

    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Directory directory;

    MailVisibility(ConsultationCases cases, Deadlines deadlines, Directory directory) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.directory = directory;
    }

    /** Where receipts are hidden before the last day, a mail must not tell who has handed in either. */
    boolean mayKnow(CaseKey caseKey, @Nullable UnionId union, String trigger) {
        return union == null || !NotificationKind.tellsOfInput(trigger) || receiptsAreOpen(caseKey, union);
    }

    private boolean receiptsAreOpen(CaseKey caseKey, UnionId union) {
        var administration = directory.administration(cases.view(caseKey).administration());
        if (administration.settings().showReceiptsBeforeDeadline()) {
            return true;
        }
        return deadlines
                .find(caseKey, DeadlineKind.INPUT, union.value())
                .or(() -> deadlines.find(caseKey, DeadlineKind.INPUT, null))
                .map(deadline -> !deadline.isOpen())
                .orElse(false);
    }
}
