package se.vpsamverkan.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.vpsamverkan.process.FormContract.Field;

/** The forms that may be filled in in Tasklist; everything else is done on the portal's pages. */
final class FormContracts {

    /** HR confirms the plan; the date of the anchoring is optional. */
    static final FormContract CONFIRM_PLAN = form(
            "confirm-plan",
            text("anchoredOn", "Förankrad i gruppen den (skriv så här: 2027-11-30)", FormContract.Type.DATE));

    /** HR decides when late input is answered; the values are those of {@code AnswerWhen}. */
    static final FormContract LATE_SUBMISSION = form(
            "late-submission", choice("answerWhen", "När ska punkterna få svar?", "NOW", "AT_MEETING", "NEXT_MEETING"));

    /** The department's head hands the answers to HR. */
    static final FormContract DEPARTMENT_READY =
            form("department-ready", tick("answersChecked", "Jag har läst igenom avdelningens svar"));

    /** HR has reviewed the answers. */
    static final FormContract HR_REVIEW = form("hr-review", tick("reviewDone", "Jag har granskat alla svar som finns"));

    /** The director approves the answers or sends them back, then with a reason. */
    static final FormContract DIRECTOR_APPROVAL = form(
            "director-approval",
            choice("directorDecision", "Vad vill du göra?", "APPROVE", "SEND_BACK"),
            text("sendBackReason", "Vad ska ändras? Fyll i om du skickar tillbaka", FormContract.Type.TEXT));

    /** The secretary decides whether a late comment reopens the text. */
    static final FormContract LATE_COMMENT =
            form("late-comment", choice("commentDecision", "Ska protokollet ändras?", "KEEP_TEXT", "REOPEN_TEXT"));

    /** HR records what the union's central party did; used in both steps of the process. */
    static final FormContract CENTRAL_NEGOTIATION =
            form("central-negotiation", choice("centralStep", "Vad har hänt?", "WAIVED", "CALLED", "HELD"));

    private static final List<FormContract> ALL = List.of(
            CONFIRM_PLAN,
            LATE_SUBMISSION,
            DEPARTMENT_READY,
            HR_REVIEW,
            DIRECTOR_APPROVAL,
            LATE_COMMENT,
            CENTRAL_NEGOTIATION);

    private FormContracts() {}

    /** Every form there is. */
    static List<FormContract> all() {
        return ALL;
    }

    /** The form of this id; empty for tasks that are done on the portal. */
    static Optional<FormContract> of(String form) {
        return ALL.stream().filter(contract -> contract.form().equals(form)).findFirst();
    }

    private static FormContract form(String id, Field... fields) {
        return new FormContract(id, List.of(fields));
    }

    private static Field choice(String key, String label, String... allowed) {
        return new Field(key, label, FormContract.Type.CHOICE, true, new LinkedHashSet<>(List.of(allowed)));
    }

    private static Field tick(String key, String label) {
        return new Field(key, label, FormContract.Type.TICK, true, Set.of());
    }

    private static Field text(String key, String label, FormContract.Type type) {
        return new Field(key, label, type, false, Set.of());
    }
}
