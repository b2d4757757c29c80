package se.vpsamverkan.minutes.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CommentId;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.party.Act;

/** The way from the task of a late comment to the page that decides on it: the task knows the comment, not its minutes. */
@Controller
class LateCommentController {

    private final MinutesDoor door;
    private final MinutesDesk desk;

    LateCommentController(MinutesDoor door, MinutesDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @GetMapping("/arenden/{key}/sena-synpunkter/{comment}")
    String lead(@PathVariable String key, @PathVariable UUID comment, Actor actor) {
        String minutes =
                desk.minutesOf(new CommentId(comment)).map(Object::toString).orElse("");
        OpenMinutes opened = door.open(actor, key, minutes, Act.DECIDE_LATE_COMMENT);
        return "redirect:" + opened.base() + "/synpunkter/" + comment;
    }
}
