package se.vpsamverkan.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The login and the chain of every page of our own: form login, one session for portal and Tasklist, forgery
 * protection, and headers that let nothing but our own files run. What is in front of the engine's web application
 * has a chain of its own, which comes first.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
class SecurityConfiguration {

    /** Nothing inline, nothing from elsewhere, never in a frame; "data:" is for the design system's icons. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "script-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** A NUL is no character of any text: nobody types one and PostgreSQL keeps none. Such a request is answered 400. */
    @Bean
    HttpFirewall noNulCharacters() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 100)
    SecurityFilterChain portalChain(
            HttpSecurity http,
            AfterLogout afterLogout,
            LoginLimiter limiter,
            EndedSession endedSession,
            OtherLogins otherLogins,
            OidcPeople oidcPeople)
            throws Exception {
        if (otherLogins.any()) {
            organisationsLogin(http, oidcPeople, otherLogins);
        } else {
            passwords(http, limiter);
        }
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/login",
                                "/css/**",
                                "/js/**",
                                "/vendor/**",
                                "/favicon.svg",
                                "/favicon.ico")
                        .permitAll()
                        // explain the service, name nobody
                        .requestMatchers(HttpMethod.GET, "/hjalp", "/ordlista", "/tillganglighet", "/prova")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*", "/livez", "/readyz")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(problems -> problems.accessDeniedHandler(endedSession))
                .logout(logout -> logout.logoutSuccessHandler(
                        (request, response, was) -> response.sendRedirect(afterLogout.address(request, was))))
                .csrf(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy(otherLogins)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }

    private static void passwords(HttpSecurity http, LoginLimiter limiter) throws Exception {
        http.formLogin(form -> form.loginPage("/login").failureUrl("/login?fel"))
                .addFilterBefore(new LimitedLogin(limiter), UsernamePasswordAuthenticationFilter.class);
    }

    private static void organisationsLogin(HttpSecurity http, OidcPeople people, OtherLogins logins) throws Exception {
        http.oauth2Login(login -> login.loginPage("/login")
                .authorizationEndpoint(begin -> begin.authorizationRequestResolver(logins.beginning()))
                .authorizedClientRepository(new NoKeptTokens())
                .userInfoEndpoint(account -> account.oidcUserService(people))
                .failureHandler((request, response, problem) ->
                        response.sendRedirect(request.getContextPath() + "/login?konto=" + why(problem))));
    }

    private static String why(AuthenticationException problem) {
        String code = problem instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : "";
        return code.equals(OidcPeople.UNKNOWN) || code.equals(OidcPeople.NO_GROUP) ? code : "fel";
    }

    // A browser counts the redirect after a form as the form's target.
    private static String policy(OtherLogins logins) {
        String targets = String.join(" ", logins.origins());
        return targets.isEmpty()
                ? CONTENT_SECURITY_POLICY
                : CONTENT_SECURITY_POLICY.replace("form-action 'self'", "form-action 'self' " + targets);
    }
}
