package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CommentId;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.minutes.ImmediateAdjustment;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.process.MinutesAdjustmentProcess.Events;
import se.vpsamverkan.process.MinutesAdjustmentProcess.Gateways;
import se.vpsamverkan.process.MinutesAdjustmentProcess.Services;
import se.vpsamverkan.process.MinutesAdjustmentProcess.Tasks;
import se.vpsamverkan.testing.Office;

/** The ways of minutes from the first draft to the last signature. */
class MinutesAdjustmentProcessTests extends ProcessWalk {

    @Autowired
    private TaskService tasks;

    @Test
    void atTheCutOffTheTextFreezesAndIsSignedAndSent() {
        MinutesView view = draftOut(List.of(voice(0)));
        ProcessInstance itself = part(view.id().value());
        follow(itself)
                .isWaitingAt(Tasks.COMMENT_ON_MINUTES)
                .hasPassedInOrder(
                        Events.MINUTES_BEGUN,
                        Gateways.IS_IMMEDIATE,
                        Gateways.MINUTES_TO_WRITE,
                        Tasks.WRITE_MINUTES,
                        Events.DRAFT_SENT);

        path.freeze(key);
        follow(itself)
                .hasPassedInOrder(Events.COMMENTS_CLOSED, Gateways.TEXT_TO_FREEZE, Services.FREEZE_MINUTES)
                .hasNotPassed(Tasks.FREEZE_EARLY, Events.TEXT_READY);
        engine.runBackground(key);
        follow(itself).isWaitingAt(Tasks.SIGN_MINUTES).hasPassed(Services.RENDER_MINUTES);
        view.seats().forEach(this::sign);
        follow(itself).isWaitingAt(Tasks.PUBLISH_MINUTES).hasPassed(Services.RECORD_ADJUSTED);
        path.publish(office, key);

        follow(itself)
                .isEnded()
                .hasPassedInOrder(
                        Events.TEXT_FROZEN,
                        Services.RENDER_MINUTES,
                        Services.RECORD_ADJUSTED,
                        Tasks.PUBLISH_MINUTES,
                        Events.MINUTES_SENT,
                        Events.MINUTES_PUBLISHED)
                .hasNotPassed(Events.TEXT_CHANGED, Tasks.DECIDE_LATE_COMMENT);
        assertThat(path.minutes(key).state()).isEqualTo(MinutesState.PUBLISHED);
    }

    @Test
    void whenAllHaveReadTheSecretaryFreezesEarly() {
        MinutesView view = draftOut(List.of(voice(0)));
        ProcessInstance itself = part(view.id().value());

        read(view, view.seats().get(0));
        follow(itself).isWaitingAt(Tasks.COMMENT_ON_MINUTES).hasNotPassed(Tasks.FREEZE_EARLY);
        read(view, view.seats().get(1));
        follow(itself).isWaitingAt(Tasks.FREEZE_EARLY);
        minutes.freeze(view.id(), office.secretary(), true).orThrow();

        follow(itself)
                .isWaitingAt(Services.RENDER_MINUTES)
                .hasPassedInOrder(
                        Tasks.FREEZE_EARLY, Events.TEXT_READY, Gateways.TEXT_TO_FREEZE, Services.FREEZE_MINUTES)
                .hasNotPassed(Events.COMMENTS_CLOSED);
    }

    @Test
    void anUrgentParagraphGoesStraightToSigning() {
        meetingGoesOn(1);
        MeetingView meeting = path.meeting(key);
        attend(meeting, List.of(voice(0)));

        MinutesId paragraph = minutes.adjustImmediately(
                        office.secretary(),
                        meeting.id(),
                        new ImmediateAdjustment(
                                meeting.caseMatter().id(),
                                "Parterna är klara med frågan om dammarna.",
                                List.of(voice(0)),
                                chair(),
                                secretary()))
                .orThrow();
        ProcessInstance itself = part(paragraph.value());
        engine.runBackground(key);

        follow(itself)
                .isWaitingAt(Tasks.SIGN_MINUTES)
                .hasPassedInOrder(
                        Events.MINUTES_BEGUN,
                        Gateways.IS_IMMEDIATE,
                        Gateways.TEXT_TO_FREEZE,
                        Services.FREEZE_MINUTES,
                        Events.TEXT_FROZEN,
                        Services.RENDER_MINUTES)
                .hasNotPassed(Gateways.MINUTES_TO_WRITE, Tasks.WRITE_MINUTES, Tasks.COMMENT_ON_MINUTES);
        assertThat(engine.openTasks(key)).contains("holdMeeting");
    }

    @Test
    void aReopenedTextIsWrittenAndReadAgain() {
        ProcessInstance itself = signing(List.of(voice(0)));
        sign(path.minutes(key).seats().get(0));

        minutes.reopenText(office.secretary(), path.minutes(key).id(), "Fel namn på dammen.")
                .orThrow();

        follow(itself)
                .isWaitingAt(Tasks.WRITE_MINUTES)
                .hasPassedInOrder(Events.TEXT_CHANGED, Gateways.MINUTES_TO_WRITE)
                .hasNotPassed(Services.RECORD_ADJUSTED);
        minutes.sendForComments(office.secretary(), path.minutes(key).id()).orThrow();
        follow(itself).isWaitingAt(Tasks.COMMENT_ON_MINUTES);
        assertThat(engine.openTasks(key).stream().filter("commentOnMinutes"::equals))
                .as("nobody has read the new text, the one who had signed neither")
                .hasSize(2);
    }

    @Test
    void aLateCommentIsNotedOrOpensTheTextAgain() {
        ProcessInstance itself = signing(List.of(voice(0)));
        CommentId comment = lateComment();
        ProcessInstance decision = part(comment.value());
        follow(decision).isWaitingAt(Tasks.DECIDE_LATE_COMMENT).hasPassed(Events.LATE_COMMENT_RECEIVED);

        minutes.decideLateComment(office.secretary(), comment, false).orThrow();

        follow(decision)
                .isEnded()
                .hasPassedInOrder(Tasks.DECIDE_LATE_COMMENT, Events.LATE_COMMENT_DECIDED)
                .hasNotPassed(Tasks.WRITE_MINUTES);
        follow(itself).isWaitingAt(Tasks.SIGN_MINUTES).hasNotPassed(Events.TEXT_CHANGED);

        CommentId weighty = lateComment();
        ProcessInstance second = part(weighty.value());
        minutes.decideLateComment(office.secretary(), weighty, true).orThrow();

        follow(second).isEnded().hasPassed(Events.LATE_COMMENT_DECIDED);
        follow(itself).isWaitingAt(Tasks.WRITE_MINUTES).hasPassed(Events.TEXT_CHANGED);
    }

    @Test
    void aReplacedAdjusterSignsOnTheSameSeatAndAnExcusedOneHoldsNobody() {
        Participant deputy = Participant.union(office.union(0), Office.person(office.deputyRep()), "Vera Vik");
        ProcessInstance itself = signing(List.of(voice(0), voice(1)), deputy);
        MinutesId id = path.minutes(key).id();
        List<SeatView> seats = path.minutes(key).seats();

        minutes.replaceAdjuster(office.hr(), id, seats.get(1).id(), deputy).orThrow();
        follow(itself).isWaitingAt(Tasks.SIGN_MINUTES);
        sign(path.minutes(key).seats().get(1));
        minutes.excuseAdjuster(office.hr(), id, seats.get(2).id(), "Sjuk till årets slut.")
                .orThrow();
        follow(itself).isWaitingAt(Tasks.SIGN_MINUTES).hasNotPassed(Services.RECORD_ADJUSTED);
        sign(seats.get(0));

        follow(itself).isWaitingAt(Tasks.PUBLISH_MINUTES).hasPassed(Tasks.SIGN_MINUTES, Services.RECORD_ADJUSTED);
    }

    @Test
    void theTaskOfAReplacedEmployersAdjusterMovesToTheNewOnesRole() {
        Participant hr = Participant.employer(Office.person(office.hr()), "Hillevi Häck", "");
        MinutesView view = draftOut(List.of(voice(0)), hr);

        minutes.replaceAdjuster(office.hr(), view.id(), view.seats().get(0).id(), hr)
                .orThrow();

        assertThat(readersGroups()).anyMatch(group -> group.startsWith("role:HR_COORDINATOR"));
        assertThat(readersGroups()).noneMatch(group -> group.startsWith("role:DIRECTOR"));
        assertThat(toRead(office.hr())).isEqualTo(1);
        assertThat(toRead(office.director())).isZero();
    }

    /** How many of the reading tasks the engine lets the person see. */
    private long toRead(Actor who) {
        AtomicLong seen = new AtomicLong();
        engine.as(
                who,
                office,
                () -> seen.set(tasks.createTaskQuery()
                        .taskDefinitionKey(Tasks.COMMENT_ON_MINUTES)
                        .processInstanceBusinessKey(
                                key.part(path.minutes(key).id().value()))
                        .count()));
        return seen.get();
    }

    private List<String> readersGroups() {
        return worklist.of(key).stream()
                .filter(row -> row.taskKey().equals(Tasks.COMMENT_ON_MINUTES))
                .flatMap(row -> row.groups().stream())
                .toList();
    }

    private CommentId lateComment() {
        MinutesView view = path.minutes(key);
        SeatView seat = view.seats().get(1);
        return minutes.comment(hat(seat), view.id(), seat.id(), "Dammen heter något annat.", engine.now())
                .orThrow();
    }

    /** Minutes whose text is frozen and whose pages wait for signatures. */
    private ProcessInstance signing(List<Participant> adjusters, Participant... others) {
        MinutesView view = draftOut(adjusters, others);
        ProcessInstance itself = part(view.id().value());
        path.freeze(key);
        engine.runBackground(key);
        follow(itself).isWaitingAt(Tasks.SIGN_MINUTES);
        return itself;
    }
}
