package se.vpsamverkan.answer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.proposal.ItemView;

/** Who answers what, and how far each department has come. Every way in holds the case's row lock. */
@Component
class AnswerWork {

    private final ItemAnswers answers;
    private final DepartmentWorks works;
    private final Deadlines deadlines;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerWork(
            ItemAnswers answers,
            DepartmentWorks works,
            Deadlines deadlines,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.answers = answers;
        this.works = works;
        this.deadlines = deadlines;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** Hands the items out; each department's work begins, or begins again. */
    void distribute(Actor by, CaseKey caseKey, UUID subject, List<ItemView> items, Map<ItemId, Addressee> addressees) {
        entities.persist(new Distribution(caseKey, subject, clock.instant()));
        Map<UUID, Integer> perDepartment = new TreeMap<>();
        int distributed = 0;
        for (ItemView item : items) {
            Addressee addressee = addressees.get(item.id());
            if (addressee != null) {
                entities.persist(new ItemAnswer(item, addressee));
                distributed++;
                if (addressee.department() != null) {
                    perDepartment.merge(addressee.department().value(), 1, Integer::sum);
                }
            }
        }
        events.publishEvent(new ItemsDistributed(caseKey, subject, distributed, by, clock.instant()));
        perDepartment.forEach((department, count) -> assigned(by, caseKey, new DepartmentId(department), count));
    }

    void reassign(Actor by, ItemAnswer answer, CaseKey caseKey, Addressee addressee) {
        DepartmentId from = answer.department();
        boolean fromOwed = from != null && left(caseKey, from) > 0;
        answer.reassign(addressee);
        events.publishEvent(
                new ItemReassigned(caseKey, answer.item(), from, addressee.department(), by, clock.instant()));
        if (from != null && fromOwed && left(caseKey, from) == 0) {
            events.publishEvent(new DepartmentAnswersWritten(caseKey, from, by, clock.instant()));
        }
        if (from != null) {
            works.findByCaseKeyAndDepartmentId(caseKey.value(), from.value())
                    .ifPresent(work -> relieveIfNothingIsLeft(by, caseKey, work));
        }
        if (addressee.department() != null) {
            assigned(by, caseKey, addressee.department(), 1);
        }
    }

    /** Stores an answer; the department's last one ends its writing. */
    void write(Actor by, CaseKey caseKey, ItemAnswer answer, AnswerDraft draft) {
        boolean wasOwed = answer.isOwed();
        answer.write(by, draft, clock.instant());
        writtenLast(by, caseKey, answer.department(), wasOwed);
    }

    /** Records an answer given at the meeting: written and with the unions in one. */
    void giveAtMeeting(Actor by, CaseKey caseKey, ItemAnswer answer, AnswerDraft draft) {
        boolean wasOwed = answer.isOwed();
        answer.write(by, draft, clock.instant());
        answer.release(clock.instant(), AnswerGiven.MEETING);
        events.publishEvent(new AnswerGivenAtMeeting(caseKey, answer.item(), by, clock.instant()));
        writtenLast(by, caseKey, answer.department(), wasOwed);
        relieve(by, caseKey);
    }

    /** Its union took the item back at the meeting; what was the department's last one ends its writing. */
    void takenBack(Actor by, CaseKey caseKey, ItemAnswer answer) {
        boolean wasOwed = answer.isOwed();
        answer.takenBack(clock.instant());
        writtenLast(by, caseKey, answer.department(), wasOwed);
    }

    /** Departments whose answers are all out or in review owe nothing more, whether or not they have handed over. */
    void relieve(Actor by, CaseKey caseKey) {
        works.findByCaseKey(caseKey.value()).forEach(work -> relieveIfNothingIsLeft(by, caseKey, work));
    }

    /** Sends answers of one department back to it; its work begins again, with this time to be done. */
    void sendBack(
            Actor by,
            CaseKey caseKey,
            DepartmentId department,
            List<ItemAnswer> returned,
            String comment,
            Instant due) {
        Instant now = clock.instant();
        for (ItemAnswer answer : returned) {
            answer.sendBack(now);
            entities.persist(new ItemReturn(by, caseKey, answer.item(), comment, now));
        }
        work(caseKey, department).workAgain();
        deadlines
                .find(caseKey, DeadlineKind.DEPARTMENT_ANSWERS, department.value())
                .filter(DeadlineView::isOpen)
                .ifPresentOrElse(
                        open -> deadlines.move(open.id(), due, by),
                        () -> deadlines.open(caseKey, DeadlineKind.DEPARTMENT_ANSWERS, department.value(), due, by));
        events.publishEvent(new DepartmentAnswersReturned(caseKey, department, returned.size(), by, now));
    }

    void handOver(Actor by, CaseKey caseKey, DepartmentWork work) {
        work.handOver(clock.instant());
        of(caseKey, work.department()).forEach(ItemAnswer::backFromDepartment);
        deadlines.met(
                caseKey, DeadlineKind.DEPARTMENT_ANSWERS, work.department().value(), by);
        events.publishEvent(new DepartmentReady(caseKey, work.department(), by, clock.instant()));
    }

    /** How many of the department's items need an answer and have none. */
    int left(CaseKey caseKey, DepartmentId department) {
        return (int) of(caseKey, department).stream().filter(ItemAnswer::isOwed).count();
    }

    private List<ItemAnswer> of(CaseKey caseKey, DepartmentId department) {
        return answers.findByCaseKeyAndDepartmentId(caseKey.value(), department.value());
    }

    private DepartmentWork work(CaseKey caseKey, DepartmentId department) {
        return works.findByCaseKeyAndDepartmentId(caseKey.value(), department.value())
                .orElseGet(() -> {
                    DepartmentWork made = new DepartmentWork(caseKey, department);
                    entities.persist(made);
                    return made;
                });
    }

    private void relieveIfNothingIsLeft(Actor by, CaseKey caseKey, DepartmentWork work) {
        DepartmentId department = work.department();
        if (!work.isReady() && of(caseKey, department).stream().allMatch(ItemAnswer::isOutOfItsHands)) {
            work.handOver(clock.instant());
            deadlines.met(caseKey, DeadlineKind.DEPARTMENT_ANSWERS, department.value(), by);
            events.publishEvent(new DepartmentRelieved(caseKey, department, by, clock.instant()));
        }
    }

    private void assigned(Actor by, CaseKey caseKey, DepartmentId department, int items) {
        work(caseKey, department).workAgain();
        boolean watched = deadlines
                .find(caseKey, DeadlineKind.DEPARTMENT_ANSWERS, department.value())
                .filter(DeadlineView::isOpen)
                .isPresent();
        if (!watched) {
            deadlines.openPlanned(caseKey, DeadlineKind.DEPARTMENT_ANSWERS, department.value(), by);
        }
        events.publishEvent(new DepartmentAssigned(caseKey, department, items, by, clock.instant()));
        if (left(caseKey, department) == 0) {
            // only comments: they may be answered, but nobody waits for it
            events.publishEvent(new DepartmentAnswersWritten(caseKey, department, by, clock.instant()));
        }
    }

    private void writtenLast(Actor by, CaseKey caseKey, @Nullable DepartmentId department, boolean wasOwed) {
        if (wasOwed && department != null && left(caseKey, department) == 0) {
            events.publishEvent(new DepartmentAnswersWritten(caseKey, department, by, clock.instant()));
        }
    }
}
