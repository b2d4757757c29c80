package se.vpsamverkan.notification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.cycle.DeadlineKind;

/** Who is told what when something happened: event, audience and template as data, none of it at the place of the act. */
public enum NotificationKind {
    /** The VP is out and the union's time begins. */
    UNION_INVITED(null, Audience.UNION),
    /** A later document came with an answer window of its own. */
    DOCUMENT_DISPATCHED(null, Audience.UNIONS),
    MISSING_DOCUMENT(null, Audience.HR),
    /** The unions' time was moved; also those who have handed in may use it. */
    INPUT_TIME_MOVED(null, Audience.ORDINARY_UNIONS),
    /** The answer window of a later document was moved. */
    DOCUMENT_TIME_MOVED(null, Audience.UNIONS),
    /** A union got a time of its own. */
    OWN_INPUT_TIME(null, Audience.UNION),
    /** Another watched deadline got a new instant; told to those who owe the step. */
    DEADLINE_MOVED(null, Audience.HOLDER),
    /** The union's receipt for what it handed in. */
    INPUT_RECEIPT(null, Audience.UNION),
    NO_INPUT_RECEIPT(null, Audience.UNION),
    /** A union's time ended and nothing had come; one mail per union. */
    UNION_SILENT(null, Audience.HR),
    /** A union's time ended with items: HR distributes them. */
    INPUT_TO_DISTRIBUTE(null, Audience.HR),
    /** Input came after the union's time: received, and HR decides when it is answered. */
    LATE_INPUT(null, Audience.HR),
    LATE_INPUT_DECIDED(null, Audience.UNION),
    DEPARTMENT_ASSIGNED(DeadlineKind.DEPARTMENT_ANSWERS, Audience.HOLDER),
    /** HR wants answers changed and has sent them back. */
    DEPARTMENT_ANSWERS_RETURNED(DeadlineKind.DEPARTMENT_ANSWERS, Audience.HOLDER),
    ANSWERS_TO_REVIEW(DeadlineKind.ANSWERS_REVIEW, Audience.HOLDER),
    ANSWERS_TO_APPROVE(DeadlineKind.ANSWERS_RELEASE, Audience.HOLDER),
    ANSWERS_RETURNED(null, Audience.HR),
    ANSWERS_RELEASED(null, Audience.UNIONS),
    INVITATION_SENT(null, Audience.PARTIES),
    AGENDA_SENT(null, Audience.PARTIES),
    MEETING_RESCHEDULED(null, Audience.PARTIES),
    MINUTES_TO_WRITE(DeadlineKind.MINUTES_DRAFT, Audience.HOLDER),
    MINUTES_TO_READ(DeadlineKind.MINUTES_COMMENTS, Audience.HOLDER),
    MINUTES_TEXT_CHANGED(null, Audience.ADJUSTERS),
    MINUTES_TO_SIGN(DeadlineKind.JUSTERING, Audience.HOLDER),
    LATE_COMMENT(null, Audience.SECRETARY),
    /** An adjuster cannot sign and nobody could be asked to take over: HR and the secretary see to the seat. */
    ADJUSTER_CANNOT_SIGN(null, Audience.HR, Audience.SECRETARY),
    MINUTES_TO_PUBLISH(DeadlineKind.PUBLICATION, Audience.HOLDER),
    MINUTES_PUBLISHED(null, Audience.PARTIES, Audience.REGISTRAR, Audience.BOARD_SECRETARY),
    CENTRAL_WINDOW_OPENED(null, Audience.UNION, Audience.HR),
    CENTRAL_CALLED(null, Audience.HR, Audience.DIRECTOR, Audience.BOARD_SECRETARY),
    CENTRAL_ENDED(null, Audience.HR, Audience.DIRECTOR),
    CASE_CANCELLED(null, Audience.PARTIES, Audience.REGISTRAR, Audience.BOARD_SECRETARY);

    private final @Nullable DeadlineKind duty;
    private final Set<Audience> audiences;

    NotificationKind(@Nullable DeadlineKind duty, Audience... audiences) {
        this.duty = duty;
        var all = EnumSet.noneOf(Audience.class);
        all.addAll(Set.of(audiences));
        this.audiences = all;
    }

    /** Who is told. */
    public Set<Audience> audiences() {
        return Set.copyOf(audiences);
    }

    /** The template {@code mail/<template>.txt}. */
    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a mail with this trigger tells that a union has handed in, or has not. */
    static boolean tellsOfInput(String trigger) {
        return trigger.equals(INPUT_RECEIPT.name())
                || trigger.equals(NO_INPUT_RECEIPT.name())
                || trigger.startsWith(DeadlineKind.INPUT.name() + "/");
    }

    /**
     * The step whose time is the reader's own and goes along as a calendar file; null when there is none. A moved
     * deadline says itself which step it is.
     */
    @Nullable
    DeadlineKind ownStep(Audience reader) {
        return switch (this) {
            case UNION_INVITED, INPUT_TIME_MOVED, OWN_INPUT_TIME -> DeadlineKind.INPUT;
            case DOCUMENT_DISPATCHED, DOCUMENT_TIME_MOVED -> DeadlineKind.DOCUMENT_INPUT;
            case INVITATION_SENT, AGENDA_SENT, MEETING_RESCHEDULED -> DeadlineKind.MEETING;
            case CENTRAL_WINDOW_OPENED -> reader == Audience.UNION ? DeadlineKind.CENTRAL_WINDOW : null;
            default -> duty;
        };
    }

    /** The step the mail asks the reader to do; null for a mail that only tells. */
    @Nullable
    DeadlineKind duty() {
        return duty;
    }
}
