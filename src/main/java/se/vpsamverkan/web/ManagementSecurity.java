package se.vpsamverkan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The management port of a real installation: health and figures, read by machines inside the network and never
 * published. Where pages and management share a port (the default mode) this chain matches nothing.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ManagementSecurity {

    @Bean
    @Order(5)
    SecurityFilterChain managementChain(HttpSecurity http, Environment settings) throws Exception {
        return http.securityMatcher(request -> ofManagement(request, settings))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/actuator/health", "/actuator/health/*", "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static boolean ofManagement(HttpServletRequest request, Environment settings) {
        Integer management = settings.getProperty("local.management.port", Integer.class);
        return management != null
                && !management.equals(settings.getProperty("local.server.port", Integer.class))
                && management == request.getLocalPort();
    }
}
