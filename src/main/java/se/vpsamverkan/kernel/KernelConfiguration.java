package se.vpsamverkan.kernel;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans every feature shares. */
@Configuration(proxyBeanMethods = false)
class KernelConfiguration {

    /** The only clock. Injected as {@link Clock}; {@link TimeControl} in the process package moves it. */
    @Bean
    ShiftableClock clock() {
        return new ShiftableClock(Clock.systemUTC());
    }

    @Bean
    WorkingDays workingDays() {
        return WorkingDays.swedish();
    }
}
