package se.vpsamverkan.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;
import se.vpsamverkan.worklist.TaskRow;

/** Where the link of a long task leads: says plainly what is to be done, by when, and what happens then. */
@Controller
class TaskController {

    private final MyTasks tasks;
    private final ConsultationCases cases;
    private final CaseAccess access;
    private final Words words;

    TaskController(MyTasks tasks, ConsultationCases cases, CaseAccess access, Words words) {
        this.tasks = tasks;
        this.cases = cases;
        this.access = access;
        this.words = words;
    }

    /** From a task in Tasklist to its case; whoever may not read the case learns nothing. */
    @GetMapping("/uppgift/arende")
    String showCase(@RequestParam String taskId, Actor actor) {
        CaseKey key = tasks.caseOf(taskId).orElseThrow(NotFound::new);
        return "redirect:/arenden/"
                + access.read(actor, key.value())
                        .orElseThrow(Refused::new)
                        .key()
                        .value();
    }

    /** The address also carries Tasklist's callbackUrl; it is never followed, for anybody can write one. */
    @GetMapping("/uppgift")
    String show(@RequestParam String taskId, Actor actor, Model model, HttpServletResponse response) {
        Optional<TaskRow> found = tasks.find(actor, taskId);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "portal/no-task";
        }
        TaskRow task = found.get();
        Optional<String> page = TaskPages.of(task);
        if (page.isPresent()) {
            return "redirect:" + page.get();
        }
        CaseView view = cases.view(task.caseKey());
        model.addAttribute("task", tasks.line(task, actor));
        model.addAttribute("who", words.sayOr("", "task." + task.taskKey() + ".who"));
        model.addAttribute("until", words.sayOr(words.say("task.until"), "task." + task.taskKey() + ".until"));
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        return "portal/task";
    }
}
