package se.vpsamverkan.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the dispatcher run by itself; switched off where a driver steps the clock. */
@Component
@ConditionalOnProperty(name = "vpsamverkan.mail.schedule", havingValue = "true", matchIfMissing = true)
class DispatchSchedule {

    private final Dispatcher dispatcher;

    DispatchSchedule(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT10S")
    void run() {
        dispatcher.dispatchDue();
    }
}
