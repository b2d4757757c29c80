package se.vpsamverkan.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.minutes.MinutesDesk;

/** What a step is called in a mail; an extract that is adjusted at once is not called the minutes. */
@Component
class StepNames {

    private final MinutesDesk minutes;
    private final MessageSource messages;

    StepNames(MinutesDesk minutes, MessageSource messages) {
        this.minutes = minutes;
        this.messages = messages;
    }

    /** The step in Swedish. */
    String of(DeadlineKind step, @Nullable UUID subject) {
        return messages.getMessage("step." + step + (isExtract(step, subject) ? ".extract" : ""), null, Sweden.LOCALE);
    }

    /** Whether the step is about the extract of one matter; the subject is then the id of its minutes. */
    boolean isExtract(DeadlineKind step, @Nullable UUID subject) {
        boolean aboutMinutes = step == DeadlineKind.JUSTERING || step == DeadlineKind.PUBLICATION;
        return aboutMinutes && subject != null && minutes.isImmediate(new MinutesId(subject));
    }
}
