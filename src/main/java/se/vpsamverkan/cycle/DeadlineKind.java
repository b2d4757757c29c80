package se.vpsamverkan.cycle;

/**
 * What a watched deadline is about (domain.md 4.3). Union steps are rights, never duties: they are in no overdue count
 * and no escalation (process.md 2).
 */
public enum DeadlineKind {
    /** D4: HR sends the VP draft. */
    VP_DISPATCH,
    /** D5: the unions' input; subject null for all invited unions, a union's id for its own extension. */
    INPUT,
    /** The answer window of a document that came later; subject the document. */
    DOCUMENT_INPUT,
    /** A department's answers to HR; subject the department. */
    DEPARTMENT_ANSWERS,
    /** HR's review of the answers. */
    ANSWERS_REVIEW,
    /** D6: the director approves and the answers go out at once. */
    ANSWERS_RELEASE,
    /** D2: the invitation; subject the meeting. */
    INVITATION,
    /** D3: agenda and material; subject the meeting. */
    AGENDA,
    /** D7: the meeting starts at this instant; subject the meeting. */
    MEETING,
    /** D8: the secretary's draft minutes; subject the minutes. */
    MINUTES_DRAFT,
    /** D9: comments on the draft minutes close and the text freezes; subject the minutes. */
    MINUTES_COMMENTS,
    /** D10: justering; subject the minutes. */
    JUSTERING,
    /** D11: the adjusted minutes are sent out; subject the minutes. */
    PUBLICATION,
    /** D12: a union's central party calls negotiation; subject the central track. */
    CENTRAL_WINDOW,
    /** The board's meeting: HR records its decision. */
    BOARD_DECISION;

    /** Whether passing the instant itself does something: closes a window or starts the meeting. */
    public boolean closesAtDue() {
        return this == INPUT
                || this == DOCUMENT_INPUT
                || this == MEETING
                || this == MINUTES_COMMENTS
                || this == CENTRAL_WINDOW;
    }

    /** Whether the step goes on inside the employer's house and is not the unions' business before it is done. */
    public boolean insideEmployer() {
        return this == DEPARTMENT_ANSWERS || this == ANSWERS_REVIEW;
    }

    /** Whether the step is a union's right; such steps are never overdue. */
    public boolean ofUnion() {
        return this == INPUT || this == DOCUMENT_INPUT || this == CENTRAL_WINDOW;
    }
}
