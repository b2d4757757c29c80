package se.vpsamverkan.answer.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.DepartmentView;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** Who answers at an address: a department by its id, or HR itself. */
@Component
class Desks {

    /** HR itself, in an address. */
    static final String HR = "hr";

    private final CaseAccess access;
    private final Permissions permissions;
    private final Directory directory;
    private final Deadlines deadlines;
    private final Words words;

    Desks(CaseAccess access, Permissions permissions, Directory directory, Deadlines deadlines, Words words) {
        this.access = access;
        this.permissions = permissions;
        this.directory = directory;
        this.deadlines = deadlines;
        this.words = words;
    }

    /** The case, if the hat may write this desk's answers. */
    CaseView open(Actor actor, String key, String desk) {
        CaseView view = access.forAct(actor, key, Act.WRITE_ANSWER).orElseThrow(Refused::new);
        Optional<DepartmentId> department = of(view, desk);
        Optional<Refusal> refusal = department.isPresent()
                ? permissions.check(actor, Act.WRITE_ANSWER, view.key(), department.get())
                : actor.role() == Role.HR_COORDINATOR
                        ? Optional.empty()
                        : Optional.of(Refusal.of("party.not-your-department"));
        refusal.ifPresent(no -> {
            throw new Refused(no);
        });
        return view;
    }

    /** The department; empty for HR itself. Any other text is no address. */
    Optional<DepartmentId> of(CaseView view, String desk) {
        return desk.equals(HR)
                ? Optional.empty()
                : Optional.of(department(view, desk).id());
    }

    String name(CaseView view, String desk) {
        return desk.equals(HR)
                ? words.say("distribute.hr")
                : department(view, desk).name();
    }

    /** When the desk's answers are due, in words; null when no time runs. */
    @Nullable
    String due(CaseView view, String desk) {
        return of(view, desk)
                .flatMap(department -> deadlines.find(view.key(), DeadlineKind.DEPARTMENT_ANSWERS, department.value()))
                .filter(DeadlineView::isOpen)
                .map(deadline -> words.due(deadline.due()))
                .orElse(null);
    }

    private DepartmentView department(CaseView view, String desk) {
        return directory.departments(view.administration()).stream()
                .filter(each -> each.id().toString().equals(desk))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
