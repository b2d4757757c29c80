package se.vpsamverkan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Value;

@AnalyzeClasses(packages = "se.vpsamverkan", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] FEATURES = {
        "se.vpsamverkan.party..",
        "se.vpsamverkan.cycle..",
        "se.vpsamverkan.document..",
        "se.vpsamverkan.proposal..",
        "se.vpsamverkan.answer..",
        "se.vpsamverkan.meeting..",
        "se.vpsamverkan.minutes..",
        "se.vpsamverkan.history..",
        "se.vpsamverkan.journal..",
    };

    @ArchTest
    static final ArchRule onlyProcessKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("se.vpsamverkan.process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule featuresDoNotKnowWhatIsBuiltOnThem = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "se.vpsamverkan.process..",
                    "se.vpsamverkan.notification..",
                    "se.vpsamverkan.portal..",
                    "se.vpsamverkan.cli..");

    @ArchTest
    static final ArchRule kernelKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("se.vpsamverkan.kernel..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("se.vpsamverkan..")
                    .and(resideOutsideOfPackages("se.vpsamverkan.kernel.."))
                    .as("reside in another package of ours"));

    @ArchTest
    static final ArchRule settingsAreTypedProperties = noClasses()
            .should()
            .dependOnClassesThat(isValue())
            .because("settings are records with @ConfigurationProperties");

    @ArchTest
    static void theRuleAboutSettingsSeesParameters(com.tngtech.archunit.core.domain.JavaClasses ignored) {
        var parameters = new ClassFileImporter().importClasses(ValueAsParameter.class, ValueAsField.class);
        assertThat(settingsAreTypedProperties
                        .evaluate(parameters)
                        .getFailureReport()
                        .getDetails())
                .hasSize(2);
    }

    private static DescribedPredicate<JavaClass> isValue() {
        return JavaClass.Predicates.equivalentTo(Value.class);
    }

    @SuppressWarnings("unused")
    private static class ValueAsParameter {
        ValueAsParameter(@Value("${x}") String x) {}
    }

    @SuppressWarnings("unused")
    private static class ValueAsField {
        @Value("${x}")
        String x;
    }
}
