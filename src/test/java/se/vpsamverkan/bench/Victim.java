package se.vpsamverkan.bench;

import java.time.Instant;
import java.util.Arrays;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.vpsamverkan.VpSamverkanApplication;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.notification.Dispatcher;

/** The application under a clock that stands at the first argument; it sends mail without pause until it is killed. */
final class Victim {

    static final String AT_WORK = "the application is at work";

    private Victim() {}

    public static void main(String[] args) throws InterruptedException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        ConfigurableApplicationContext application =
                SpringApplication.run(VpSamverkanApplication.class, Arrays.copyOfRange(args, 1, args.length));
        application.getBean(TimeControl.class).standAt(Instant.parse(args[0]));
        System.out.println(AT_WORK);
        Dispatcher dispatcher = application.getBean(Dispatcher.class);
        while (application.isActive()) {
            dispatcher.dispatchDue();
            Thread.sleep(50);
        }
    }
}
