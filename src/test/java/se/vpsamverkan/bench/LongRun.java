package se.vpsamverkan.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import se.vpsamverkan.process.TapeRecorder;

/**
 * The application with its real job executor, which a test starts and stops by hand; on a database of its own. Tests of
 * the profile {@code long} share it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("long")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.process-engine-name=long",
            "camunda.bpm.job-execution.enabled=true",
            "spring.mail.host="
        })
@ActiveProfiles("test")
@Import({Bed.class, TapeRecorder.class, Consultation.class, Load.class, Storm.class})
@interface LongRun {}
