package se.vpsamverkan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesPhase;
import se.vpsamverkan.minutes.SeatFunction;
import se.vpsamverkan.minutes.SeatState;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.PersonView;
import se.vpsamverkan.proposal.InputQueries;

/** Justering's chain (adjuster, deputy, chair) and roles that nobody holds. */
class RecipientsTests {

    private static final AdministrationId ADMINISTRATION = AdministrationId.next();
    private static final CaseKey KEY = CaseKey.of(2031, "ANGSLUND", 1);
    private static final MinutesId MINUTES = MinutesId.next();
    private static final UnionId UNION = UnionId.next();

    private final ConsultationCases cases = mock(ConsultationCases.class);
    private final Directory directory = mock(Directory.class);
    private final MinutesDesk minutes = mock(MinutesDesk.class);
    private final Recipients recipients =
            new Recipients(cases, directory, mock(InputQueries.class), mock(CentralTracks.class), minutes);

    private final PersonView chair = person("chair");
    private final PersonView adjuster = person("adjuster");
    private final PersonView colleague = person("colleague");
    private final PersonView hr = person("hr");
    private final PersonView deputyHr = person("deputy.hr");

    @BeforeEach
    void aCaseWithTwoSeats() {
        var view = mock(CaseView.class);
        when(view.administration()).thenReturn(ADMINISTRATION);
        when(cases.view(KEY)).thenReturn(view);
        when(directory.reps(UNION, ADMINISTRATION)).thenReturn(List.of(adjuster, colleague));
        when(directory.holders(Role.HR_COORDINATOR, ADMINISTRATION)).thenReturn(List.of(hr));
        when(minutes.seats(MINUTES)).thenReturn(List.of(chairSeat(), unionSeat(adjuster.id())));
    }

    @Test
    void anAdjusterWhoOwesIsFollowedByAColleagueAndThenTheChair() {
        owes(unionSeat(adjuster.id()));

        assertThat(told(Audience.HOLDER)).containsExactly("adjuster@example.invalid");
        assertThat(told(Audience.DEPUTY)).containsExactly("colleague@example.invalid");
        assertThat(told(Audience.CHAIR)).containsExactly("chair@example.invalid");
        assertThat(told(Audience.ADJUSTERS)).containsExactly("chair@example.invalid", "adjuster@example.invalid");
    }

    @Test
    void theEmployersSeatIsFollowedByADeputy() {
        owes(chairSeat());
        assertThat(told(Audience.DEPUTY)).containsExactly("hr@example.invalid");

        when(directory.deputies(Role.HR_COORDINATOR, ADMINISTRATION)).thenReturn(List.of(deputyHr));
        assertThat(told(Audience.DEPUTY)).containsExactly("deputy.hr@example.invalid");
    }

    @Test
    void aSeatWithoutAnAccountIsReachedThroughItsUnion() {
        owes(unionSeat(null));

        assertThat(told(Audience.HOLDER)).containsExactly("adjuster@example.invalid", "colleague@example.invalid");
    }

    @Test
    void nobodyIsToldWhenEverySeatHasSigned() {
        owes();

        assertThat(told(Audience.HOLDER)).isEmpty();
        assertThat(told(Audience.DEPUTY)).isEmpty();
    }

    @Test
    void aVacantRoleFallsToItsDeputyAndThenToHr() {
        assertThat(told(Audience.DIRECTOR)).containsExactly("hr@example.invalid");

        when(directory.deputies(Role.DIRECTOR, ADMINISTRATION)).thenReturn(List.of(chair));
        assertThat(told(Audience.DIRECTOR)).containsExactly("chair@example.invalid");
    }

    private List<String> told(Audience audience) {
        var about = new About(KEY, DeadlineKind.JUSTERING, MINUTES.value(), Instant.EPOCH);
        return recipients.of(audience, about).stream().map(Recipient::email).toList();
    }

    private void owes(SeatView... seats) {
        when(minutes.owing(eq(MINUTES), any(MinutesPhase.class))).thenReturn(List.of(seats));
    }

    private SeatView chairSeat() {
        return seat(null, Set.of(SeatFunction.CHAIR, SeatFunction.ADJUSTER), chair.id());
    }

    private static SeatView unionSeat(@Nullable PersonId person) {
        return seat(UNION, Set.of(SeatFunction.ADJUSTER), person);
    }

    private static SeatView seat(@Nullable UnionId union, Set<SeatFunction> functions, @Nullable PersonId person) {
        return new SeatView(
                AdjusterId.next(),
                union,
                functions,
                "Justerare",
                person,
                "Namn",
                "",
                SeatState.WAITING,
                null,
                null,
                List.of(),
                null);
    }

    private PersonView person(String username) {
        var view = new PersonView(new PersonId(UUID.randomUUID()), username, "Namn", username + "@example.invalid");
        when(directory.person(view.id())).thenReturn(Optional.of(view));
        return view;
    }
}
