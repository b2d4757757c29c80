package se.vpsamverkan.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a real installation is told at its first start.
 *
 * @param admin the first administrator
 * @param administration the first administration
 */
@ConfigurationProperties("vpsamverkan")
@Validated
record InstallationSettings(
        @DefaultValue @Valid Admin admin,
        @DefaultValue @Valid FirstAdministration administration) {

    /**
     * The first administrator.
     *
     * @param username what she logs in as
     * @param password her first password; needed only while there is no administration
     * @param email where mail to her goes
     */
    record Admin(
            @DefaultValue("admin") @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
            String username,

            @DefaultValue("") String password,
            @DefaultValue("admin@example.invalid") @NotBlank String email) {

        /** Without the password, so that a log line never carries it. */
        @Override
        public String toString() {
            return "Admin[" + username + "]";
        }
    }

    /**
     * The first administration (förvaltning).
     *
     * @param code stands in every case key and can never be changed
     * @param name as printed
     * @param directorTitle what its head is called
     */
    record FirstAdministration(
            @DefaultValue("FORV") @Pattern(regexp = "[A-Z0-9]{2,8}")
            String code,

            @DefaultValue("Förvaltningen") @NotBlank String name,
            @DefaultValue("förvaltningschef") @NotBlank String directorTitle) {}
}
