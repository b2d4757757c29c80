package se.vpsamverkan.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.web.Words;
import se.vpsamverkan.worklist.TaskRow;

/** Where the link of a long task leads: says plainly what is to be done, by when, and what happens then. */
@Controller
class TaskController {

    private final MyTasks tasks;
    private final ConsultationCases cases;
    private final Words words;

    TaskController(MyTasks tasks, ConsultationCases cases, Words words) {
        this.tasks = tasks;
        this.cases = cases;
        this.words = words;
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
