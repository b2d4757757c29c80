package se.vpsamverkan.process.tasklist;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import se.vpsamverkan.web.AfterLogout;

/** One login for portal and Tasklist, and nobody in Tasklist who does not belong there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TasklistSecurity {

    // The engine's own web applications sit behind all of these.
    private static final int AFTER_SPRING_SECURITY = 0;
    private static final int SINGLE_SIGN_ON = 201;

    /** Everything under {@code /camunda}; the portal's own chain comes after it. */
    @Bean
    @Order(10)
    SecurityFilterChain tasklistChain(HttpSecurity http, LoggedIn loggedIn, Answer answer) throws Exception {
        LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");
        return http.securityMatcher(
                        // A string would be read as a pattern of Spring MVC, which does not know Jersey's paths.
                        PathPatternRequestMatcher.withDefaults().matcher("/camunda/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, request) -> new AuthorizationDecision(loggedIn.mayOpenTasklist(who.get()))))
                // Camunda has its own token and checks it; two would refuse each other's requests.
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.requestCache(pages()))
                .exceptionHandling(problems -> problems.authenticationEntryPoint((request, response, problem) -> {
                            if (isApi(request)) {
                                answer.logInAgain(response);
                            } else {
                                login.commence(request, response, problem);
                            }
                        })
                        .accessDeniedHandler((request, response, problem) -> {
                            if (isApi(request)) {
                                answer.forbidden(response);
                            } else {
                                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                            }
                        }))
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .build();
    }

    @Bean
    FilterRegistrationBean<TasklistFilter> tasklistFilter(
            LoggedIn loggedIn, TaskService tasks, TaskBodies bodies, Answer answer, AfterLogout afterLogout) {
        FilterRegistrationBean<TasklistFilter> filter =
                new FilterRegistrationBean<>(new TasklistFilter(loggedIn, tasks, bodies, answer, afterLogout));
        filter.addUrlPatterns("/camunda", "/camunda/*");
        filter.setOrder(AFTER_SPRING_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> singleSignOn(LoggedIn loggedIn) {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new SingleSignOn(loggedIn));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(SINGLE_SIGN_ON);
        return filter;
    }

    // After the login one comes back to a page; a poll of Tasklist is nothing to come back to, and keeps no session.
    private static HttpSessionRequestCache pages() {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/camunda/app/**"));
        return pages;
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api");
    }

    /** Tells Camunda's web applications who is logged in to the portal. */
    private static final class SingleSignOn extends ContainerBasedAuthenticationFilter {

        private final LoggedIn loggedIn;

        SingleSignOn(LoggedIn loggedIn) {
            this.loggedIn = loggedIn;
        }

        @Override
        public void init(FilterConfig config) {
            authenticationProvider = new AuthenticationProvider() {
                @Override
                public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
                    return loggedIn.person()
                            .map(person -> AuthenticationResult.successful(person.toString()))
                            .orElseGet(AuthenticationResult::unsuccessful);
                }

                @Override
                public void augmentResponseByAuthenticationChallenge(
                        HttpServletResponse response, ProcessEngine engine) {
                    // the security chain in front answers those who are not logged in
                }
            };
        }
    }
}
