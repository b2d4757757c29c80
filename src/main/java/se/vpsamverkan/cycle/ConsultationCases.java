package se.vpsamverkan.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.UnionId;

/** The consultations: planning, steering and ending them. Every act locks its case row first. */
@Service
public class ConsultationCases {

    /** Makes a case with a draft plan. */
    public Result<CaseKey> plan(Actor by, PlanCase wish) {
        throw notBuilt();
    }

    /** HR confirms the plan; text and meeting begin. {@code anchoredOn}: the day it was minuted in the group (D1). */
    public Result<Nothing> confirmPlan(Actor by, CaseKey key, @Nullable LocalDate anchoredOn) {
        throw notBuilt();
    }

    /** Moves one date: the plan gets a new version and a begun step's deadline a new instant. */
    public Result<Nothing> moveDate(Actor by, CaseKey key, MoveDate wish) {
        throw notBuilt();
    }

    /** Gives one union longer time than the others, while the input step runs. */
    public Result<Nothing> extendForUnion(Actor by, CaseKey key, UnionId union, LocalDateTime to, String reason) {
        throw notBuilt();
    }

    /** Invites one more union; after dispatch its time begins at once and ends with the others'. */
    public Result<Nothing> inviteUnion(Actor by, CaseKey key, UnionId union) {
        return inviteUnion(by, key, union, null);
    }

    /** As above with a time of its own, which is needed when the others' time has ended. */
    public Result<Nothing> inviteUnion(Actor by, CaseKey key, UnionId union, @Nullable LocalDateTime ownTime) {
        throw notBuilt();
    }

    /** The matter was withdrawn; the records are kept. */
    public Result<Nothing> cancel(Actor by, CaseKey key, String reason) {
        throw notBuilt();
    }

    /** HR records what the board decided on. */
    public Result<Nothing> recordBoardDecision(
            Actor by, CaseKey key, LocalDate decidedOn, @Nullable String diaryNo) {
        throw notBuilt();
    }

    /** What was left open is handed on to the group's next meeting. */
    public Result<Nothing> handOverCarryOver(Actor by, CaseKey key, int openItems) {
        throw notBuilt();
    }

    /** The process's last step. Open deadlines of steps that end with the case are cancelled before the event. */
    public void close(CaseKey key) {
        throw notBuilt();
    }

    /** Called by the document feature when the VP goes out: the unions' time begins. */
    public void dispatched(CaseKey key, Instant at) {
        throw notBuilt();
    }

    /** Called by a feature that itself moved the dates of its steps (the meeting): the plan gets a new version. */
    public void planMoved(Actor by, CaseKey key, Map<DeadlineKind, Deadline> moved, String reason) {
        throw notBuilt();
    }

    /** The case, its row locked until the transaction ends; an unknown key is the caller's bug. */
    public CaseView lock(CaseKey key) {
        throw notBuilt();
    }

    /** The case; an unknown key is the caller's bug. */
    public CaseView view(CaseKey key) {
        throw notBuilt();
    }

    /** The case, or empty if there is none with this key. */
    public Optional<CaseView> find(CaseKey key) {
        throw notBuilt();
    }

    /** An administration's cases, the newest year first. */
    public List<CaseView> all(AdministrationId administration) {
        throw notBuilt();
    }

    /** The unions invited to the case, in printed order. */
    public List<UnionId> invited(CaseKey key) {
        throw notBuilt();
    }

    /** Every version of the case's plan, the oldest first. */
    public List<PlanVersionView> planVersions(CaseKey key) {
        throw notBuilt();
    }

    private static IllegalStateException notBuilt() {
        return new IllegalStateException("not built yet");
    }
}
