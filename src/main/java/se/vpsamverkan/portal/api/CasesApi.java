package se.vpsamverkan.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.web.Refused;

/** The consultations that the caller's hat may know of. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases")
class CasesApi {

    private final CaseAccess access;

    CasesApi(CaseAccess access) {
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "All cases the caller may know of, the newest year first")
    List<CaseSummary> all(Actor actor) {
        return access.all(actor).stream().map(CasesApi::summary).toList();
    }

    @GetMapping("/{key}")
    @Operation(summary = "One case with the dates of its time plan")
    CaseDetail one(@PathVariable String key, Actor actor) {
        CaseView view = access.read(actor, key).orElseThrow(Refused::new);
        return new CaseDetail(
                summary(view),
                view.dispatchedAt(),
                view.boardDate(),
                view.decidedOn(),
                view.decisionDiaryNo(),
                view.plan().deadlines().entrySet().stream()
                        .filter(step ->
                                !(step.getKey().insideEmployer() && actor.role().ofUnion()))
                        .map(step ->
                                new PlannedStep(step.getKey(), step.getValue().instant()))
                        .toList());
    }

    private static CaseSummary summary(CaseView view) {
        return new CaseSummary(view.key().value(), view.title(), view.vpYear(), view.kind(), view.state());
    }

    /** A case in a list. */
    record CaseSummary(String key, String title, int vpYear, CaseKind kind, CaseState state) {}

    /**
     * A case.
     *
     * @param dispatchedAt when the VP went to the unions; null before
     * @param boardDate the day the board meets; null if none or not known
     * @param decidedOn the day the board decided; null before
     * @param decisionDiaryNo the register number of the decision; null if none was given
     */
    record CaseDetail(
            CaseSummary summary,
            @Nullable Instant dispatchedAt,
            @Nullable LocalDate boardDate,
            @Nullable LocalDate decidedOn,
            @Nullable String decisionDiaryNo,
            List<PlannedStep> plan) {}

    /** A step and the instant by which it should be done. */
    record PlannedStep(DeadlineKind step, Instant due) {}
}
