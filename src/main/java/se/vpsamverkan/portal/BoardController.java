package se.vpsamverkan.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.Refused;

/** "Till nämnden": what the board's secretary puts with the board's papers, to read and to fetch. */
@Controller
@RequestMapping("/arenden/{key}/till-namnden")
class BoardController {

    private static final Logger LOG = LoggerFactory.getLogger(BoardController.class);

    private final CaseAccess access;
    private final Permissions permissions;
    private final BoardPackage board;

    BoardController(CaseAccess access, Permissions permissions, BoardPackage board) {
        this.access = access;
        this.permissions = permissions;
        this.board = board;
    }

    @GetMapping
    String show(@PathVariable String key, Actor actor, Model model) {
        CaseView view = open(actor, key);
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("board", board.of(view, actor));
        return "portal/board";
    }

    /** Everything on the page as one file. */
    @GetMapping("/paket.zip")
    void fetch(@PathVariable String key, Actor actor, HttpServletResponse response) throws IOException {
        CaseView view = open(actor, key);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("till-namnden-" + view.key().value() + ".zip")
                        .build()
                        .toString());
        try {
            board.zip(view, actor, response.getOutputStream());
        } catch (RuntimeException failed) {
            if (!response.isCommitted()) {
                response.reset(); // or the page that tells of it would be saved under the file's name
            }
            throw failed;
        }
        LOG.info("The board's package of {} was fetched by person {}", view.key(), actor.person());
    }

    private CaseView open(Actor actor, String key) {
        CaseView view = access.read(actor, key).orElseThrow(Refused::new); // also when the case has ended
        permissions.check(actor, Act.READ_BOARD_PACKAGE, view.key()).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return view;
    }
}
