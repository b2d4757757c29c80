package se.vpsamverkan.notification;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.notification.MailRows.StoredMail;

/** Asks once more, at the moment of sending, whether the reader still owes what the mail asks for. */
@Component
class StillNeeded {

    private final Deadlines deadlines;
    private final Recipients recipients;

    StillNeeded(Deadlines deadlines, Recipients recipients) {
        this.deadlines = deadlines;
        this.recipients = recipients;
    }

    @Transactional(readOnly = true)
    public boolean check(StoredMail row) {
        var about = row.about();
        var step = about.step();
        if (step == null) {
            return true; // tells what happened; that stays true
        }
        var deadline = deadlines.find(about.caseKey(), step, about.subject());
        if (deadline.isPresent() && !deadline.get().isOpen()) {
            return false;
        }
        var due = about.due();
        if (due != null && (deadline.isEmpty() || !deadline.get().due().equals(due))) {
            return false;
        }
        return recipients.of(row.audience(), about).stream()
                .anyMatch(recipient -> recipient.person().equals(row.mail().person()));
    }
}
