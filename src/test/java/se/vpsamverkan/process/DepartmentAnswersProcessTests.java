package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.vpsamverkan.answer.Addressee;
import se.vpsamverkan.answer.AnswerDraft;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.process.DepartmentAnswersProcess.Events;
import se.vpsamverkan.process.DepartmentAnswersProcess.Gateways;
import se.vpsamverkan.process.DepartmentAnswersProcess.Tasks;
import se.vpsamverkan.proposal.ItemKind;

/** One department's work: one task however many unions write to it, and back to writing when more comes. */
class DepartmentAnswersProcessTests extends ProcessWalk {

    private UUID department;

    @BeforeEach
    void twoUnionsHaveWritten() {
        dispatched(2);
        handIn(0, ItemKind.PROPOSAL);
        handIn(1, ItemKind.PROPOSAL);
        path.closeInput(key);
        department = office.department(0).value();
    }

    @Test
    void theDepartmentWritesAndHandsOver() {
        toDepartment(0);
        ProcessInstance work = part(department);
        follow(work).isWaitingAtExactly(Tasks.WRITE_ANSWERS);

        answer(office.head(0), office.union(0).value());
        follow(work).isWaitingAtExactly(Tasks.DEPARTMENT_READY);
        answers.handOver(office.head(0), key, office.department(0)).orThrow();

        follow(work)
                .isEnded()
                .hasPassedInOrder(
                        Events.DEPARTMENT_ASSIGNED,
                        Gateways.ANSWERS_TO_WRITE,
                        Tasks.WRITE_ANSWERS,
                        Tasks.DEPARTMENT_READY,
                        Events.ANSWERS_HANDED_OVER)
                .hasNotPassed(Events.ITEMS_ADDED);
    }

    @Test
    void moreItemsBeforeTheHandOverLeadBackToWriting() {
        toDepartment(0);
        ProcessInstance work = part(department);
        answer(office.head(0), office.union(0).value());

        toDepartment(1);

        follow(work).isWaitingAtExactly(Tasks.WRITE_ANSWERS).hasPassed(Events.ITEMS_ADDED);
        assertThat(answers.handOver(office.head(0), key, office.department(0)).refusal())
                .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("answer.items-left"));
        answer(office.head(0), office.union(1).value());
        answers.handOver(office.head(0), key, office.department(0)).orThrow();
        follow(work).isEnded().hasPassed(Events.ANSWERS_HANDED_OVER);
        assertThat(instancesEver(department)).isEqualTo(1);
    }

    @Test
    void moreItemsWhileWritingJustLieInTheSameTask() {
        toDepartment(0);
        ProcessInstance work = part(department);

        toDepartment(1);

        follow(work).isWaitingAtExactly(Tasks.WRITE_ANSWERS).hasNotPassed(Events.ITEMS_ADDED);
        assertThat(instancesEver(department)).isEqualTo(1);
        answer(office.head(0), office.union(0).value());
        follow(work).isWaitingAtExactly(Tasks.WRITE_ANSWERS);
    }

    @Test
    void whatComesAfterTheHandOverIsANewTask() {
        toDepartment(0);
        ProcessInstance first = part(department);
        answer(office.head(0), office.union(0).value());
        answers.handOver(office.head(0), key, office.department(0)).orThrow();

        toDepartment(1);

        follow(first).isEnded().hasNotPassed(Events.ITEMS_ADDED);
        follow(part(department)).isWaitingAtExactly(Tasks.WRITE_ANSWERS);
        assertThat(instancesEver(department)).isEqualTo(2);
    }

    @Test
    void aDepartmentThatDidNotHandOverIsDoneOnceItsAnswersAreOut() {
        toDepartment(0);
        ProcessInstance work = part(department);
        answer(office.head(0), office.union(0).value());
        answers.proceedWithout(office.hr(), key).orThrow();
        answers.review(office.hr(), key).orThrow();
        follow(work).isWaitingAtExactly(Tasks.DEPARTMENT_READY);

        answers.approve(office.director(), key).orThrow();

        follow(work).isEnded();
    }

    @Test
    void aDepartmentIsDoneWhenItsLastItemWasAnsweredAtTheMeeting() {
        toDepartment(0);
        ProcessInstance work = part(department);

        items.itemsOf(key, office.union(0).value())
                .forEach(item -> answers.answerAtMeeting(
                                office.secretary(), item.id(), AnswerDraft.of(Disposition.GRANTED, "Ja."))
                        .orThrow());

        follow(work).isEnded();
    }

    @Test
    void aDepartmentIsDoneWhenSomebodyElseTakesOverWhatCameBackToIt() {
        toDepartment(0);
        toDepartment(1);
        answer(office.head(0), office.union(0).value());
        answer(office.head(0), office.union(1).value());
        answers.handOver(office.head(0), key, office.department(0)).orThrow();
        ItemId back = items.itemsOf(key, office.union(0).value()).get(0).id();
        answers.returnToDepartment(
                        office.hr(), key, Set.of(back), "Otydligt", engine.now().plusSeconds(3600))
                .orThrow();
        ProcessInstance again = part(department);
        follow(again).isWaitingAtExactly(Tasks.WRITE_ANSWERS);

        answers.reassign(office.hr(), back, Addressee.hr()).orThrow();

        follow(again).isEnded();
    }

    private void toDepartment(int union) {
        distribute(office.union(union).value(), Addressee.department(office.department(0)));
    }
}
