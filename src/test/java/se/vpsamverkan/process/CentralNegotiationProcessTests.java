package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.CentralTrackId;
import se.vpsamverkan.meeting.CentralState;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.process.CentralNegotiationProcess.Events;
import se.vpsamverkan.process.CentralNegotiationProcess.Gateways;
import se.vpsamverkan.process.CentralNegotiationProcess.Tasks;

/** What becomes of a disagreeing union's time to call central negotiation. */
class CentralNegotiationProcessTests extends ProcessWalk {

    @Autowired
    private CentralTracks tracks;

    private CentralTrackId track;
    private ProcessInstance window;

    @BeforeEach
    void oneOfTwoUnionsDisagrees() {
        key = path.planned(office, 2, null, CaseKind.MBL_FOLLOWUP);
        path.confirm(office, key);
        path.beginMeeting(key);
        path.endMeeting(office, key, 2, 1);
        assertThat(tracks.of(key)).hasSize(1);
        track = tracks.find(key, office.union(1)).orElseThrow().id();
        window = part(track.value());
        follow(window).isWaitingAtExactly(Tasks.FOLLOW_CENTRAL_WINDOW);
    }

    @Test
    void theCentralPartyAbstains() {
        tracks.waive(office.hr(), track).orThrow();

        follow(window)
                .isEnded()
                .hasPassedInOrder(
                        Events.CENTRAL_WINDOW_OPENED,
                        Tasks.FOLLOW_CENTRAL_WINDOW,
                        Gateways.WAS_CALLED,
                        Events.CENTRAL_WAIVED)
                .hasNotPassed(Tasks.RECORD_CENTRAL_HELD, Events.CENTRAL_EXPIRED);
        assertThat(deadline(DeadlineKind.CENTRAL_WINDOW, track.value()).isOpen())
                .isFalse();
    }

    @Test
    void negotiationIsCalledAndHeld() {
        tracks.call(office.hr(), track, engine.now()).orThrow();
        follow(window)
                .isWaitingAtExactly(Tasks.RECORD_CENTRAL_HELD)
                .hasPassed(Gateways.WAS_CALLED)
                .hasNotPassed(Events.CENTRAL_WAIVED);
        engine.goTo(key, tracks.view(track).closes().plusSeconds(60));
        follow(window).isWaitingAtExactly(Tasks.RECORD_CENTRAL_HELD);

        tracks.held(office.hr(), track).orThrow();

        follow(window)
                .isEnded()
                .hasPassedInOrder(Tasks.RECORD_CENTRAL_HELD, Events.CENTRAL_HELD)
                .hasNotPassed(Events.CENTRAL_EXPIRED, Events.CENTRAL_WINDOW_UNUSED);
    }

    @Test
    void theTimeRunsOutUnused() {
        engine.goTo(key, tracks.view(track).closes().minusSeconds(1));
        follow(window).isWaitingAtExactly(Tasks.FOLLOW_CENTRAL_WINDOW);

        engine.goTo(key, tracks.view(track).closes());

        follow(window)
                .isEnded()
                .hasPassedInOrder(Events.CENTRAL_EXPIRED, Events.CENTRAL_WINDOW_UNUSED)
                .hasNotPassed(Gateways.WAS_CALLED, Tasks.RECORD_CENTRAL_HELD);
        assertThat(tracks.view(track).state()).isEqualTo(CentralState.EXPIRED);
    }
}
