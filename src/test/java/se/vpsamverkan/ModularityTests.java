package se.vpsamverkan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void packagesKeepToTheirBorders() {
        ApplicationModules.of(VpSamverkanApplication.class).verify();
    }
}
