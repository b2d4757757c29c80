package se.vpsamverkan.proposal;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.AdministrationSettings;
import se.vpsamverkan.party.Directory;

/**
 * The one predicate for what a union handed in (domain.md 5, decision 5): pages, lists, counts, outbox and journal ask
 * here. A union's branch that has not ended is nobody's business but its own, apart from the receipt where the setting
 * shows it.
 */
@Service
@Transactional(readOnly = true)
public class InputVisibility {

    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Participations participations;
    private final InputRounds rounds;
    private final ItemUse use;
    private final Clock clock;

    InputVisibility(
            ConsultationCases cases,
            Deadlines deadlines,
            Directory directory,
            Participations participations,
            InputRounds rounds,
            ItemUse use,
            Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.directory = directory;
        this.participations = participations;
        this.rounds = rounds;
        this.use = use;
        this.clock = clock;
    }

    /** How much of one union's input this hat may see now. */
    public Sight sight(Actor actor, CaseKey caseKey, UnionId ofItem) {
        CaseView consultation = cases.view(caseKey);
        if (!consultation.administration().equals(actor.administration())) {
            return Sight.NOTHING; // the clock has no eyes either: what it composes asks for its readers
        }
        boolean ended = branchEnded(caseKey, ofItem);
        return switch (actor.role()) {
            case UNION_REP, UNION_SUBSTITUTE -> unionSight(actor, consultation, ofItem, ended);
            case HR_COORDINATOR, REGISTRAR -> ended ? Sight.ALL : receiptBeforeDeadline(consultation);
            case DIRECTOR, PLAN_OWNER, SECRETARY -> ended ? Sight.ALL : Sight.NOTHING;
            case DEPT_HEAD -> departmentSight(caseKey, ended);
            case DPO -> ended ? Sight.RECEIPT : receiptBeforeDeadline(consultation);
            case SAFETY_REP, BOARD_SECRETARY, ARCHIVIST, SYS_ADMIN, CENTRAL_OFFICER, SYSTEM -> Sight.NOTHING;
        };
    }

    /** Whether this hat may read all of the union's input. */
    public boolean maySee(Actor actor, CaseKey caseKey, UnionId ofItem) {
        return sight(actor, caseKey, ofItem) == Sight.ALL;
    }

    /**
     * Whether this hat may read this item. A department head reads what the department answers; what was said at the
     * meeting is no secret to the parties of the case.
     */
    public boolean maySee(Actor actor, ItemView item) {
        if (item.raisedAt() != RaisedAt.SUBMITTED) {
            return isParty(actor, cases.view(item.caseKey()));
        }
        return switch (sight(actor, item.caseKey(), item.union())) {
            case ALL -> true;
            case ASSIGNED ->
                actor.department() != null
                        && use.assignedTo(item.caseKey(), actor.department()).contains(item.id());
            case RECEIPT, NOTHING -> false;
        };
    }

    /** Whether this hat may know that, when and how much the union handed in. */
    public boolean maySeeReceipt(Actor actor, CaseKey caseKey, UnionId union) {
        return sight(actor, caseKey, union) != Sight.NOTHING;
    }

    /** Whether the sitting on the case has begun: its planned start is past and no sitting is still awaited. */
    public boolean meetingBegun(CaseKey caseKey) {
        boolean awaited = deadlines.open(caseKey).stream().anyMatch(open -> open.kind() == DeadlineKind.MEETING);
        return !awaited
                && cases.view(caseKey)
                        .plan()
                        .find(DeadlineKind.MEETING)
                        .filter(start -> !clock.instant().isBefore(start.instant()))
                        .isPresent();
    }

    /** How much of a union's input is seen. */
    public enum Sight {
        /** Not even that something came. */
        NOTHING,
        /** That it came, when, and how many items. */
        RECEIPT,
        /** The items the department answers, and that the rest came. */
        ASSIGNED,
        /** Everything. */
        ALL
    }

    private Sight unionSight(Actor actor, CaseView consultation, UnionId ofItem, boolean ended) {
        if (ofItem.equals(actor.union())) {
            return Sight.ALL;
        }
        boolean party = consultation.invited().contains(actor.union());
        return party && ended && crossUnionOpen(consultation) ? Sight.ALL : Sight.NOTHING;
    }

    private Sight departmentSight(CaseKey caseKey, boolean ended) {
        if (!ended) {
            return Sight.NOTHING;
        }
        return use.answersReleased(caseKey) ? Sight.ALL : Sight.ASSIGNED;
    }

    private Sight receiptBeforeDeadline(CaseView consultation) {
        return settings(consultation).showReceiptsBeforeDeadline() ? Sight.RECEIPT : Sight.NOTHING;
    }

    private boolean crossUnionOpen(CaseView consultation) {
        return switch (settings(consultation).crossUnionVisibility()) {
            case AFTER_INPUT ->
                rounds.findByCaseKey(consultation.key().value())
                        .filter(InputRound::isClosed)
                        .isPresent();
            case AFTER_RELEASE -> use.answersReleased(consultation.key());
            case AT_MEETING -> meetingBegun(consultation.key());
        };
    }

    private AdministrationSettings settings(CaseView consultation) {
        return directory.administration(consultation.administration()).settings();
    }

    /** A union that has no branch is only heard at the meeting. */
    private boolean branchEnded(CaseKey caseKey, UnionId union) {
        Optional<Participation> participation = participations.findByCaseKeyAndUnionId(caseKey.value(), union.value());
        return participation.filter(Participation::isClosed).isPresent();
    }

    private static boolean isParty(Actor actor, CaseView consultation) {
        if (!consultation.administration().equals(actor.administration())) {
            return false;
        }
        return switch (actor.role()) {
            case UNION_REP, UNION_SUBSTITUTE -> consultation.invited().contains(actor.union());
            case HR_COORDINATOR, REGISTRAR, DIRECTOR, PLAN_OWNER, SECRETARY, DEPT_HEAD -> true;
            case SAFETY_REP, BOARD_SECRETARY, ARCHIVIST, SYS_ADMIN, DPO, CENTRAL_OFFICER, SYSTEM -> false;
        };
    }
}
