package se.vpsamverkan;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import se.vpsamverkan.cli.Cli;

/** Starts the web application, or one command of the command line when the first argument names one. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "VP-samverkan", sharedModules = "kernel")
public class VpSamverkanApplication {

    public static void main(String[] args) {
        // before anything else loads: drivers and loggers keep the zone they see first
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (Cli.isMeantBy(args)) {
            System.exit(Cli.run(VpSamverkanApplication.class, args));
        }
        SpringApplication.run(VpSamverkanApplication.class, args);
    }
}
