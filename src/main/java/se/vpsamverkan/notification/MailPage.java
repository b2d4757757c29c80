package se.vpsamverkan.notification;

import java.util.List;
import java.util.Map;

/**
 * A page of the outbox.
 *
 * @param mails the mails of this page, the newest first
 * @param number which page, from 1
 * @param pages how many pages there are, at least 1
 * @param counts how many mails there are in each state, whatever state was asked for
 */
public record MailPage(List<MailView> mails, int number, int pages, Map<MailState, Integer> counts) {

    public MailPage {
        mails = List.copyOf(mails);
        counts = Map.copyOf(counts);
    }
}
