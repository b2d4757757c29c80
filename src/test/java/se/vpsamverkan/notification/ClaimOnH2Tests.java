package se.vpsamverkan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.OnH2;

/** Claiming, writing once and sending on the database people try the product out with. */
@OnH2
class ClaimOnH2Tests {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MailCases mailCases;

    @Autowired
    private Dispatcher dispatcher;

    @Test
    void twoDispatchersSendEachMailOnce() throws Exception {
        var key = mailCases.dispatched(fixtures.office());
        Callable<Integer> run = dispatcher::dispatchDue;
        var threads = Executors.newFixedThreadPool(2);
        int sent = 0;
        try {
            for (var done : threads.invokeAll(List.of(run, run))) {
                sent += done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(sent).isEqualTo(7);
        assertThat(mailCases.all(key)).hasSize(7).allMatch(mail -> mail.state() == MailState.SENT && mail.tries() == 1);
    }
}
