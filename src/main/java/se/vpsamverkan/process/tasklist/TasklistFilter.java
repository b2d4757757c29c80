package se.vpsamverkan.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.web.AfterLogout;

/**
 * Stands in front of the engine's web applications: lets the listed requests of Tasklist through and nothing else,
 * reads what they want, and answers a person in Swedish whatever the engine says.
 */
final class TasklistFilter extends OncePerRequestFilter {

    /** Read by {@code scripts/portal.js} of Tasklist. */
    static final String AFTER_LOGOUT = "X-After-Logout";

    private static final int LONGEST_BODY = 64 * 1024;

    private final LoggedIn loggedIn;
    private final TaskService tasks;
    private final TaskBodies bodies;
    private final Answer answer;
    private final AfterLogout afterLogout;

    TasklistFilter(LoggedIn loggedIn, TaskService tasks, TaskBodies bodies, Answer answer, AfterLogout afterLogout) {
        this.loggedIn = loggedIn;
        this.tasks = tasks;
        this.bodies = bodies;
        this.answer = answer;
        this.afterLogout = afterLogout;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith("/camunda/api")) {
            page(path, request, response, chain);
            return;
        }
        Optional<TasklistRoutes.Match> match = TasklistRoutes.of(request.getMethod(), path);
        Optional<PersonId> caller = loggedIn.person();
        if (match.isEmpty() || caller.isEmpty()) {
            answer.forbidden(response);
            return;
        }
        if (RequestBody.holdsForeignExpression(request)) {
            answer.forbidden(response);
            return;
        }
        switch (match.get().act()) {
            case READ -> through(request, response, chain, false);
            case LOG_OUT -> logOut(request, response);
            case ASK -> asked(request, response, chain);
            default -> onTask(match.get(), caller.get(), request, response, chain);
        }
    }

    /** Pages and files: Tasklist only; the other applications do not exist here. */
    private static void page(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (path.equals("/camunda") || path.equals("/camunda/") || path.matches("/camunda/app/?")) {
            response.sendRedirect(request.getContextPath() + "/camunda/app/tasklist/default/");
        } else if (path.matches("/camunda/(app/tasklist|assets|lib|plugin/tasklist)(/.*)?")
                || path.equals("/camunda/favicon.ico")) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    // One log-out for both: the engine's own would leave the portal's session alive.
    private void logOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!carriesToken(request)) {
            answer.forbidden(response);
            return;
        }
        Authentication was = SecurityContextHolder.getContext().getAuthentication();
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        response.setHeader(AFTER_LOGOUT, afterLogout.address(request, was));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void asked(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<ReadAgain> body = ReadAgain.of(request, LONGEST_BODY);
        Optional<JsonNode> tree = body.flatMap(read -> RequestBody.parse(read.bytes()));
        if (body.isEmpty() || tree.isEmpty() || RequestBody.holdsForeignExpression(tree.get())) {
            answer.forbidden(response);
            return;
        }
        through(body.get(), response, chain, false);
    }

    private void onTask(
            TasklistRoutes.Match match,
            PersonId caller,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        Optional<ReadAgain> body = ReadAgain.of(request, LONGEST_BODY);
        Optional<JsonNode> tree = body.flatMap(read -> RequestBody.parse(read.bytes()));
        if (body.isEmpty() || tree.isEmpty() || RequestBody.holdsForeignExpression(tree.get())) {
            answer.forbidden(response);
            return;
        }
        Task task = tasks.createTaskQuery().taskId(match.id()).singleResult();
        if (task == null) {
            answer.tooLate(response);
            return;
        }
        switch (match.act()) {
            case CLAIM -> claim(task, caller, tree.get(), body.get(), response, chain);
            case UNCLAIM -> unclaim(task, caller, request, response);
            default -> complete(task, tree.get(), body.get(), response, chain);
        }
    }

    private void claim(
            Task task,
            PersonId caller,
            JsonNode body,
            ReadAgain request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (body.size() == 1 && caller.toString().equals(body.path("userId").textValue())) {
            if (task.getAssignee() == null || task.getAssignee().equals(caller.toString())) {
                through(request, response, chain, true);
            } else {
                answer.tooLate(response);
            }
        } else {
            answer.forbidden(response);
        }
    }

    // The engine lets only those give a task back who may assign it to anybody. We let the assignee, and answer.
    private void unclaim(Task task, PersonId caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!caller.toString().equals(task.getAssignee()) || !carriesToken(request)) {
            answer.forbidden(response);
            return;
        }
        tasks.setAssignee(task.getId(), null);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void complete(Task task, JsonNode body, ReadAgain request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Map<String, @Nullable Object>> fields = RequestBody.fields(body);
        if (fields.isEmpty()) {
            answer.forbidden(response);
            return;
        }
        Optional<Refusal> refusal = bodies.refusal(task.getTaskDefinitionKey(), fields.get());
        if (refusal.isPresent()) {
            answer.refused(response, refusal.get());
        } else {
            through(request, response, chain, true);
        }
    }

    /** Lets the engine answer, and puts our words in the place of its errors. */
    private void through(HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean writes)
            throws IOException, ServletException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (kept.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            kept.copyBodyToResponse();
            return;
        }
        int status = kept.getStatus();
        String said = new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8);
        kept.reset();
        answer.insteadOf(response, status, said, writes);
    }

    // Answered before Camunda's own check, so checked here the same way.
    private static boolean carriesToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object token = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return token != null && token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }
}
