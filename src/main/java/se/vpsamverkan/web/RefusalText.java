package se.vpsamverkan.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Refusal;

/** The sentence a person reads when a rule said no. */
@Component
public class RefusalText {

    private final MessageSource messages;

    RefusalText(MessageSource messages) {
        this.messages = messages;
    }

    /** One sentence that says what, where and what to do. */
    public String of(Refusal refusal, Locale locale) {
        return messages.getMessage("refusal." + refusal.code(), refusal.args().toArray(), locale);
    }
}
