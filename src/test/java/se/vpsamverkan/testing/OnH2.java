package se.vpsamverkan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * As {@link OnPostgres}, on H2 in memory. For the small suite that shows that trying the product out works.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // engines are found by name in the whole JVM: Tasklist of @OnPostgres must not meet this one
        properties = "camunda.bpm.process-engine-name=h2")
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({H2ForTests.class, MailForTests.class})
public @interface OnH2 {}
