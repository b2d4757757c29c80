package se.vpsamverkan.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.worklist.TaskRow;

/** Where the link of a task in a mail or in Tasklist leads: to the page on which it is done, or to its case. */
@Controller
class TaskController {

    private final MyTasks tasks;
    private final CaseAccess access;

    TaskController(MyTasks tasks, CaseAccess access) {
        this.tasks = tasks;
        this.access = access;
    }

    /** From a task in Tasklist to its case; whoever may not read the case learns nothing. */
    @GetMapping("/uppgift/arende")
    String showCase(@RequestParam String taskId, Actor actor, HttpServletRequest request) {
        CaseKey key = access.read(
                        actor, tasks.caseOf(taskId).orElseThrow(NotFound::new).value())
                .orElseThrow(Refused::new)
                .key();
        FromTasklist.remember(request, key);
        return "redirect:/arenden/" + key.value();
    }

    /**
     * A link of Tasklist also carries a callbackUrl. It tells where one came from and is never followed, for anybody can
     * write one.
     */
    @GetMapping("/uppgift")
    String show(
            @RequestParam String taskId,
            @RequestParam(required = false) @Nullable String callbackUrl,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<TaskRow> found = tasks.find(actor, taskId);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "portal/no-task";
        }
        if (callbackUrl != null) {
            FromTasklist.remember(request, found.get().caseKey());
        }
        return "redirect:" + TaskPages.of(found.get());
    }
}
