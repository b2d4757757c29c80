package se.vpsamverkan.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** A real installation starts on real settings only. */
class ProductionChecksTests {

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db:5432/vpsamverkan")
            .withProperty("spring.datasource.password", "ett-eget-losenord")
            .withProperty("vpsamverkan.base-url", "https://samverkan.example.invalid")
            .withProperty("vpsamverkan.mail.from", "samverkan@example.invalid")
            .withProperty("vpsamverkan.admin.username", "admin")
            .withProperty("vpsamverkan.admin.password", "sju-granar-i-rad");

    @Test
    void startsOnRealSettings() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void startsAgainWithoutTheFirstPassword() {
        settings.setProperty("vpsamverkan.admin.password", "");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void refusesH2() {
        settings.setProperty("spring.datasource.url", "jdbc:h2:file:./data/vp-samverkan");

        assertThatThrownBy(this::check).hasMessageContaining("SPRING_DATASOURCE_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgres", "vpsamverkan", "PASSWORD", "sa"})
    void refusesADefaultPasswordOfTheDatabase(String password) {
        settings.setProperty("spring.datasource.password", password);

        assertThatThrownBy(this::check).hasMessageContaining("SPRING_DATASOURCE_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "kort", "changemechangeme", "samverkan-demo", "Password1234"})
    void refusesADefaultOrShortFirstPassword(String password) {
        settings.setProperty("vpsamverkan.admin.password", password);

        assertThatThrownBy(this::check).hasMessageContaining("VPSAMVERKAN_ADMIN_PASSWORD");
    }

    @Test
    void refusesAPasswordThatIsTheUserName() {
        settings.setProperty("vpsamverkan.admin.username", "anna.andersdotter");
        settings.setProperty("vpsamverkan.admin.password", "anna.andersdotter");

        assertThatThrownBy(this::check).hasMessageContaining("VPSAMVERKAN_ADMIN_PASSWORD");
    }

    @Test
    void refusesLinksThatLeadNowhere() {
        settings.setProperty("vpsamverkan.base-url", "");

        assertThatThrownBy(this::check).hasMessageContaining("VPSAMVERKAN_BASE_URL");
    }

    @Test
    void refusesMailWithoutASender() {
        settings.setProperty("vpsamverkan.mail.from", " ");

        assertThatThrownBy(this::check).hasMessageContaining("VPSAMVERKAN_MAIL_FROM");
    }

    private void check() {
        ProductionChecks.check(settings);
    }
}
