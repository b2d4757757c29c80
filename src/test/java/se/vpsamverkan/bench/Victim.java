package se.vpsamverkan.bench;

import java.time.Instant;
import java.util.Arrays;
import java.util.Scanner;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.vpsamverkan.VpSamverkanApplication;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.notification.Dispatcher;

/**
 * The application under a clock that stands at the first argument, and goes to the instants it reads from standard
 * input; it sends mail without pause until it is killed.
 */
final class Victim {

    static final String AT_WORK = "the application is at work";

    /** Instead of an instant: the machine's time. */
    static final String MACHINE = "machine";

    private Victim() {}

    public static void main(String[] args) throws InterruptedException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        ConfigurableApplicationContext application =
                SpringApplication.run(VpSamverkanApplication.class, Arrays.copyOfRange(args, 1, args.length));
        TimeControl time = application.getBean(TimeControl.class);
        if (!MACHINE.equals(args[0])) {
            time.standAt(Instant.parse(args[0]));
        }
        Thread orders =
                new Thread(() -> new Scanner(System.in).forEachRemaining(each -> time.standAt(Instant.parse(each))));
        orders.setDaemon(true);
        orders.start();
        System.out.println(AT_WORK);
        Dispatcher dispatcher = application.getBean(Dispatcher.class);
        while (application.isActive()) {
            dispatcher.dispatchDue();
            Thread.sleep(50);
        }
    }
}
