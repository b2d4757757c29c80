package se.vpsamverkan.party;

import static se.vpsamverkan.kernel.Role.ARCHIVIST;
import static se.vpsamverkan.kernel.Role.BOARD_SECRETARY;
import static se.vpsamverkan.kernel.Role.CENTRAL_OFFICER;
import static se.vpsamverkan.kernel.Role.DEPT_HEAD;
import static se.vpsamverkan.kernel.Role.DIRECTOR;
import static se.vpsamverkan.kernel.Role.DPO;
import static se.vpsamverkan.kernel.Role.HR_COORDINATOR;
import static se.vpsamverkan.kernel.Role.PLAN_OWNER;
import static se.vpsamverkan.kernel.Role.REGISTRAR;
import static se.vpsamverkan.kernel.Role.SAFETY_REP;
import static se.vpsamverkan.kernel.Role.SECRETARY;
import static se.vpsamverkan.kernel.Role.SYSTEM;
import static se.vpsamverkan.kernel.Role.SYS_ADMIN;
import static se.vpsamverkan.kernel.Role.UNION_REP;
import static se.vpsamverkan.kernel.Role.UNION_SUBSTITUTE;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import se.vpsamverkan.kernel.Role;

/**
 * The permission table (domain.md 5): what can be done, and which role may do it how far. A role that is not named at
 * an act may not do it. Chair, secretary of a sitting and adjuster are functions of a sitting; meeting and minutes
 * check them in addition.
 */
public enum Act {
    /** Make, or change before it is confirmed, the draft plan of a case. */
    PLAN(any(HR_COORDINATOR, SYSTEM)),
    /** Confirm the plan: text and meeting begin. */
    CONFIRM_PLAN(any(HR_COORDINATOR)),
    /** Move a date of the plan or a running deadline. */
    MOVE_DATE(any(HR_COORDINATOR, DIRECTOR)),
    /** Give one union more time. */
    EXTEND_FOR_UNION(any(HR_COORDINATOR)),
    /** Invite one more union. */
    INVITE_UNION(any(HR_COORDINATOR, SYSTEM)),
    /** Withdraw the case. */
    CANCEL_CASE(any(HR_COORDINATOR, DIRECTOR)),
    /** Record what the board decided. */
    RECORD_BOARD_DECISION(any(HR_COORDINATOR, BOARD_SECRETARY)),
    /** Read and fetch what goes with the board's papers. */
    READ_BOARD_PACKAGE(any(HR_COORDINATOR, DIRECTOR, BOARD_SECRETARY)),
    /** Hand over what is left open; the case closes. */
    CLOSE_CASE(any(HR_COORDINATOR, SYSTEM)),
    /** Prepare and send the VP draft, annexes and new versions. */
    DISPATCH_DOCUMENT(any(HR_COORDINATOR, DIRECTOR, PLAN_OWNER)),
    /** Say that a document has not come (R12). */
    REPORT_MISSING_DOCUMENT(any(HR_COORDINATOR, UNION_REP, UNION_SUBSTITUTE)),
    /** Hand in for a union. Nobody on the employer's side ever may; HR registers a letter instead. */
    SUBMIT_INPUT(ownUnion(UNION_REP, UNION_SUBSTITUTE)),
    /** Say "inga yrkanden" or "vi är klara" for a union. */
    DECLARE_NO_INPUT(ownUnion(UNION_REP, UNION_SUBSTITUTE)),
    /** Register a letter that reached the employer outside the portal: the only way it touches a union's input. */
    REGISTER_LETTER(any(HR_COORDINATOR)),
    /** Note that a document was entered in the register, with its number ("Att diarieföra"). */
    RECORD_REGISTRATION(any(REGISTRAR, HR_COORDINATOR)),
    /** Choose when input after the last day is answered. */
    DECIDE_LATE_INPUT(any(HR_COORDINATOR)),
    /** Hand items out to departments ("Fördela"). */
    DISTRIBUTE(any(HR_COORDINATOR)),
    /** Write the answer to an item; a head only to the own department's items, HR to any. */
    WRITE_ANSWER(any(HR_COORDINATOR).and(ownDepartment(DEPT_HEAD))),
    /** Hand a department's answers to HR. */
    HAND_OVER_ANSWERS(any(HR_COORDINATOR).and(ownDepartment(DEPT_HEAD))),
    /** HR's review of the answers. */
    REVIEW_ANSWERS(any(HR_COORDINATOR)),
    /** Approve the answers or send them back. */
    APPROVE_ANSWERS(any(DIRECTOR)),
    /** Add to a released answer; the answer itself is never altered. */
    SUPPLEMENT_ANSWER(any(HR_COORDINATOR, DIRECTOR, SECRETARY).and(ownDepartment(DEPT_HEAD))),
    /** Plan a sitting of the group. */
    PLAN_MEETING(any(HR_COORDINATOR, SECRETARY, SYSTEM)),
    /** Send the invitation ("Skicka kallelse"). */
    SEND_INVITATION(any(HR_COORDINATOR, SECRETARY)),
    /** Send agenda and material. */
    SEND_AGENDA(any(HR_COORDINATOR, SECRETARY)),
    /** Keep the sitting's record and end it. */
    HOLD_MEETING(any(SECRETARY, HR_COORDINATOR, SYSTEM)),
    /** Give the sitting a new start. */
    RESCHEDULE_MEETING(any(HR_COORDINATOR, SECRETARY)),
    /** Give or change a union's position in writing; HR records one that came on paper. */
    GIVE_POSITION(any(HR_COORDINATOR).and(ownUnion(UNION_REP, UNION_SUBSTITUTE))),
    /** Follow a union's central window: called, waived, held. */
    FOLLOW_CENTRAL(any(HR_COORDINATOR, DIRECTOR).and(ownUnion(UNION_REP, UNION_SUBSTITUTE, CENTRAL_OFFICER))),
    /** Write the minutes and send them for comments. */
    WRITE_MINUTES(any(SECRETARY, HR_COORDINATOR)),
    /** Comment on draft minutes; only who has a seat as adjuster or was present. */
    COMMENT_MINUTES(any(HR_COORDINATOR, DIRECTOR, DEPT_HEAD, PLAN_OWNER, SECRETARY, UNION_REP, UNION_SUBSTITUTE)),
    /** Freeze the text, at the cut-off (system) or before it when all have read. */
    FREEZE_MINUTES(any(SECRETARY, HR_COORDINATOR, SYSTEM)),
    /** Sign, sign with a note, or refuse; only the holder of a seat, under the text's hash. */
    SIGN_MINUTES(any(HR_COORDINATOR, DIRECTOR, DEPT_HEAD, PLAN_OWNER, SECRETARY, UNION_REP, UNION_SUBSTITUTE)),
    /** Put another who was present in an adjuster's seat, or excuse the seat. */
    REPLACE_ADJUSTER(any(SECRETARY, HR_COORDINATOR)),
    /** Send the adjusted minutes out. */
    PUBLISH_MINUTES(any(SECRETARY, HR_COORDINATOR)),
    /** Decide on a comment, one that came late too. */
    DECIDE_LATE_COMMENT(any(SECRETARY)),
    /** Read the outbox; it shows addresses and subjects. */
    READ_OUTBOX(any(HR_COORDINATOR, SYS_ADMIN)),
    /** Resend or release mail. */
    RESEND_MAIL(any(HR_COORDINATOR, SYS_ADMIN)),
    /** Know that the case exists, its plan and its state; what is in it has predicates of its own. */
    READ_CASE(any(
            HR_COORDINATOR,
            DIRECTOR,
            DEPT_HEAD,
            PLAN_OWNER,
            SECRETARY,
            UNION_REP,
            UNION_SUBSTITUTE,
            SAFETY_REP,
            REGISTRAR,
            BOARD_SECRETARY,
            ARCHIVIST,
            CENTRAL_OFFICER,
            SYSTEM)),
    /** Read the journal of a case. */
    READ_JOURNAL(any(HR_COORDINATOR, DIRECTOR, REGISTRAR, ARCHIVIST, SYS_ADMIN, DPO)),
    /** Keep the register of unions, departments, persons and assignments. */
    MANAGE_PARTY(any(SYS_ADMIN, HR_COORDINATOR, SYSTEM));

    private final Map<Role, Scope> allowed;

    Act(Rights rights) {
        this.allowed = Collections.unmodifiableMap(new EnumMap<>(rights.byRole));
    }

    /** How far this role's right reaches; empty when the role may not do it at all. */
    public Optional<Scope> scopeOf(Role role) {
        return Optional.ofNullable(allowed.get(role));
    }

    private static Rights any(Role... roles) {
        return new Rights(Scope.ANY, roles);
    }

    private static Rights ownUnion(Role... roles) {
        return new Rights(Scope.OWN_UNION, roles);
    }

    private static Rights ownDepartment(Role... roles) {
        return new Rights(Scope.OWN_DEPARTMENT, roles);
    }

    /** Builds one row of the table. */
    private static final class Rights {

        private final Map<Role, Scope> byRole = new EnumMap<>(Role.class);

        Rights(Scope scope, Role... roles) {
            for (Role role : roles) {
                byRole.put(role, scope);
            }
        }

        Rights and(Rights others) {
            byRole.putAll(others.byRole);
            return this;
        }
    }
}
