package se.vpsamverkan.notification;

/** Who a mail is for, in words; {@code Recipients} finds the persons when the row is written and again when it is sent. */
public enum Audience {
    /** Nobody: the rung acts but tells no one. */
    NOBODY,
    /** Those who still owe the step: the role, the department, the union or the seats of the deadline's kind. */
    HOLDER,
    /** The representatives of the unions the step is a right of. */
    UNION,
    /** The representatives of every invited union. */
    UNIONS,
    /** The representatives of the invited unions that have no time of their own for their input. */
    ORDINARY_UNIONS,
    /** The heads of the department the step is about. */
    HEAD,
    /** The HR coordinators of the administration. */
    HR,
    DIRECTOR,
    /** The deputies of those who still owe the step. */
    DEPUTY,
    /** The chair of the sitting whose minutes the step is about. */
    CHAIR,
    /** The secretary of the group. */
    SECRETARY,
    REGISTRAR,
    BOARD_SECRETARY,
    /** The seats of the minutes, whether they have answered or not. */
    ADJUSTERS,
    /** Both parties of the case: invited unions, HR, director and secretary. */
    PARTIES
}
