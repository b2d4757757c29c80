package se.vpsamverkan.notification;

import static se.vpsamverkan.notification.NotificationKind.*;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.AnswersDrafted;
import se.vpsamverkan.answer.AnswersReleased;
import se.vpsamverkan.answer.AnswersReturned;
import se.vpsamverkan.answer.AnswersReviewed;
import se.vpsamverkan.answer.DepartmentAnswersReturned;
import se.vpsamverkan.answer.DepartmentAssigned;
import se.vpsamverkan.cycle.CaseCancelled;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineMoved;
import se.vpsamverkan.cycle.DeadlineSet;
import se.vpsamverkan.cycle.UnionInvited;
import se.vpsamverkan.document.DocumentDispatched;
import se.vpsamverkan.document.MissingDocumentReported;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.InputReceivedAfterClose;
import se.vpsamverkan.proposal.InputSubmitted;
import se.vpsamverkan.proposal.LateInputDecided;
import se.vpsamverkan.proposal.NoInputDeclared;
import se.vpsamverkan.proposal.UnionInputClosed;

/** Which fact of plan, documents, input and answers is told as which kind of mail; nothing else is decided here. */
@Component
class MailTriggers {

    private final Notifier notifier;
    private final Dues dues;
    private final Directory directory;

    MailTriggers(Notifier notifier, Dues dues, Directory directory) {
        this.notifier = notifier;
        this.dues = dues;
        this.directory = directory;
    }

    @EventListener
    void on(UnionInvited event) {
        tell(UNION_INVITED, event, event.union().value(), dues.input(event.caseKey(), event.union()), "", Map.of());
    }

    @EventListener
    void on(DocumentDispatched event) {
        tell(DOCUMENT_DISPATCHED, event, event.document().value(), event.windowEnds(), "", Map.of());
    }

    @EventListener
    void on(MissingDocumentReported event) {
        tell(MISSING_DOCUMENT, event, event.document().value(), null, event.at().toString(), Map.of());
    }

    /** A union got a time of its own; the ordinary time is told with the invitation. */
    @EventListener
    void on(DeadlineSet event) {
        if (event.kind() == DeadlineKind.INPUT && event.subject() != null) {
            tell(
                    OWN_INPUT_TIME,
                    event,
                    event.subject(),
                    event.due(),
                    event.due().toString(),
                    Map.of());
        }
    }

    @EventListener
    void on(DeadlineMoved event) {
        // the day may be moved away and back again: each move is news
        var now = event.due() + "@" + event.at();
        switch (event.kind()) {
            case MEETING -> {} // told as a new time for the meeting
            case INPUT ->
                tell(
                        event.subject() == null ? INPUT_TIME_MOVED : OWN_INPUT_TIME,
                        event,
                        event.subject(),
                        event.due(),
                        now,
                        Map.of());
            case DOCUMENT_INPUT -> tell(DOCUMENT_TIME_MOVED, event, event.subject(), event.due(), now, Map.of());
            default ->
                notifier.tell(
                        DEADLINE_MOVED,
                        new About(event.caseKey(), event.kind(), event.subject(), event.due()),
                        event.due(),
                        now,
                        Map.of());
        }
    }

    @EventListener
    void on(InputSubmitted event) {
        receipt(event, event.union(), event.submission().value(), event.items(), event.sha256());
    }

    @EventListener
    void on(InputReceivedAfterClose event) {
        receipt(event, event.union(), event.submission().value(), event.items(), event.sha256());
        if (event.late()) {
            tell(
                    LATE_INPUT,
                    event,
                    event.union().value(),
                    null,
                    event.submission().toString(),
                    Map.of("organisation", name(event.union()), "receivedAt", Dates.spoken(event.at())));
        }
    }

    @EventListener
    void on(NoInputDeclared event) {
        var due = dues.input(event.caseKey(), event.union());
        tell(NO_INPUT_RECEIPT, event, event.union().value(), due, event.at().toString(), Map.of());
    }

    @EventListener
    void on(UnionInputClosed event) {
        if (event.silent()) {
            tell(UNION_SILENT, event, event.union().value(), null, "", Map.of("organisation", name(event.union())));
        } else if (event.hasItems()) {
            // unions whose time ends together make one mail
            var together = event.at().truncatedTo(ChronoUnit.MINUTES).toString();
            tell(INPUT_TO_DISTRIBUTE, event, null, null, together, Map.of());
        }
    }

    @EventListener
    void on(LateInputDecided event) {
        var when = event.when().name();
        tell(
                LATE_INPUT_DECIDED,
                event,
                event.union().value(),
                null,
                event.submission().toString(),
                Map.of("when", when));
    }

    @EventListener
    void on(DepartmentAssigned event) {
        duty(
                DEPARTMENT_ASSIGNED,
                event,
                event.department().value(),
                event.at().toString(),
                Map.of("items", event.items()));
    }

    @EventListener
    void on(DepartmentAnswersReturned event) {
        duty(
                DEPARTMENT_ANSWERS_RETURNED,
                event,
                event.department().value(),
                event.at().toString(),
                Map.of("items", event.items()));
    }

    @EventListener
    void on(AnswersDrafted event) {
        duty(ANSWERS_TO_REVIEW, event, null, event.at().toString(), Map.of("items", event.items()));
    }

    @EventListener
    void on(AnswersReviewed event) {
        duty(ANSWERS_TO_APPROVE, event, null, event.at().toString(), Map.of("items", event.items()));
    }

    @EventListener
    void on(AnswersReturned event) {
        tell(ANSWERS_RETURNED, event, null, null, event.at().toString(), Map.of());
    }

    @EventListener
    void on(AnswersReleased event) {
        tell(
                ANSWERS_RELEASED,
                event,
                null,
                null,
                event.at().toString(),
                Map.of("unanswered", event.unanswered(), "moreToCome", event.moreToCome()));
    }

    @EventListener
    void on(CaseCancelled event) {
        tell(CASE_CANCELLED, event, null, null, "", Map.of());
    }

    private void receipt(DomainEvent event, UnionId union, UUID submission, int items, String sha256) {
        tell(
                INPUT_RECEIPT,
                event,
                union.value(),
                null,
                submission.toString(),
                Map.of("items", items, "sha256", sha256, "receivedAt", Dates.spoken(event.at())));
    }

    private void duty(
            NotificationKind kind,
            DomainEvent event,
            @Nullable UUID subject,
            String occurrence,
            Map<String, Object> facts) {
        var due = kind.duty() == null ? null : dues.of(event.caseKey(), kind.duty(), subject);
        tell(kind, event, subject, due, occurrence, facts);
    }

    private void tell(
            NotificationKind kind,
            DomainEvent event,
            @Nullable UUID subject,
            @Nullable Instant due,
            String occurrence,
            Map<String, Object> facts) {
        CaseKey caseKey = event.caseKey();
        notifier.tell(kind, new About(caseKey, kind.duty(), subject, null), due, occurrence, facts);
    }

    private String name(UnionId union) {
        return directory.union(union).officialName();
    }
}
