package se.vpsamverkan.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Hindrance;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Convening, holding and ending meetings; positions, outcome and central tracks (process.md 3). */
@OnPostgres
class MeetingsTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MeetingBench bench;

    private Office office;
    private MeetingBench.Services at;

    @BeforeEach
    void openOffice() {
        office = fixtures.office();
        at = bench.at("2027-11-01T09:00");
    }

    @Test
    void confirmingThePlanPlansTheMeeting() {
        MeetingId id = at.planned(office, false);
        MeetingView meeting = view(id);

        assertThat(meeting.state()).isEqualTo(MeetingState.PLANNED);
        assertThat(meeting.startsAt()).isEqualTo(Instant.parse("2027-11-30T12:00:00Z"));
        assertThat(meeting.caseMatter().title()).isEqualTo("VP-samverkan 2028");
        assertThat(at.due(meeting.caseKey(), DeadlineKind.MEETING)).isEqualTo("2027-11-30T13:00");
        assertThat(at.due(meeting.caseKey(), DeadlineKind.INVITATION)).isNotEmpty();
    }

    @Test
    void invitationAndAgendaGoOnceAndLateOnesAreOnlyNoted() {
        MeetingId id = at.planned(office, false);
        MatterId matter = at.matter(id);
        at.now.setTime("2027-11-29T09:00");

        done(() -> at.meetings.sendInvitation(office.hr(), id, "Stora salen"));
        done(() -> at.meetings.sendAgenda(
                office.secretary(),
                id,
                List.of(AgendaMatter.of(1, "Öppning", LegalBasis.FORMALITY), AgendaMatter.ofCase(2, "Plan 2028"))));

        assertThat(at.now.events)
                .contains(new InvitationSent(view(id).caseKey(), id, true, office.hr(), at.now.instant()));
        assertThat(view(id).caseMatter().id()).isEqualTo(matter);
        assertThat(view(id).agenda()).hasSize(2);
        assertThat(refused(() -> at.meetings.sendInvitation(office.hr(), id, null)))
                .isEqualTo("meeting.invitation-already-sent");
        assertThat(refused(() -> at.meetings.sendAgenda(office.rep(0), id, List.of())))
                .isEqualTo("party.not-allowed");
        assertThat(at.due(view(id).caseKey(), DeadlineKind.INVITATION)).isEmpty();
    }

    @Test
    void aMeetingMovedTakesItsDeadlinesAlong() {
        MeetingId id = at.planned(office, false);

        assertThat(refused(() -> at.meetings.reschedule(office.hr(), id, LocalDateTime.of(2027, 10, 1, 9, 0), "fel")))
                .isEqualTo("meeting.start-has-passed");
        done(() -> at.meetings.reschedule(office.hr(), id, LocalDateTime.of(2027, 12, 2, 9, 0), "Lokalen brann"));

        CaseKey key = view(id).caseKey();
        assertThat(view(id).startsAt()).isEqualTo(Instant.parse("2027-12-02T08:00:00Z"));
        assertThat(at.due(key, DeadlineKind.MEETING)).isEqualTo("2027-12-02T09:00");
        assertThat(at.now.events.stream().filter(MeetingRescheduled.class::isInstance))
                .hasSize(1);
        assertThat(at.now
                        .in(() -> at.now.cases.view(key))
                        .plan()
                        .of(DeadlineKind.MEETING)
                        .date())
                .isEqualTo(LocalDate.of(2027, 12, 2));
    }

    @Test
    void whoSaidNothingIsNotedWithoutDissentAndWhoWasAwayAsAbsent() {
        MeetingId id = at.started(office, false);
        at.now.setTime("2027-11-30T15:00");

        done(() -> at.meetings.end(office.secretary(), id, MeetingBench.closed(office)));

        assertThat(view(id).positions())
                .extracting(position -> position.position().stance(), PositionView::stated)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Stance.NO_DISSENT, false),
                        org.assertj.core.groups.Tuple.tuple(Stance.NO_DISSENT, false),
                        org.assertj.core.groups.Tuple.tuple(Stance.ABSENT, false));
        assertThat(at.now.events.stream().filter(CentralWindowOpened.class::isInstance))
                .isEmpty();
        assertThat(view(id).sitting(1).commentsDue()).isNotNull();
        assertThat(codes(view(id).caseKey())).containsExactly("meeting.absence-unproven");
    }

    @Test
    void aDisagreeingUnionGetsItsWindowAndTheBoardMayNotDecide() {
        MeetingId id = at.started(office, false);
        at.now.setTime("2027-11-30T15:00");
        done(() -> at.meetings.end(
                office.secretary(),
                id,
                MeetingBench.closed(office)
                        .withPositions(Map.of(office.union(1), Position.disagrees("Bemanningen", true)))));
        CaseKey key = view(id).caseKey();

        assertThat(at.due(key, DeadlineKind.CENTRAL_WINDOW)).isEqualTo("2027-12-07T23:59");
        assertThat(codes(key)).contains("meeting.central-open");
        CentralTrackView track =
                at.now.in(() -> at.tracks.find(key, office.union(1))).orElseThrow();
        assertThat(refused(() -> at.tracks.call(office.rep(0), track.id(), at.now.instant())))
                .isEqualTo("party.not-your-union");
        assertThat(refused(() -> at.tracks.call(office.rep(1), track.id(), Instant.parse("2027-12-08T00:00:00Z"))))
                .isEqualTo("meeting.central-window-passed");
        done(() -> at.tracks.call(office.rep(1), track.id(), at.now.instant()));
        assertThat(codes(key)).contains("meeting.central-called");
        done(() -> at.tracks.held(office.hr(), track.id()));
        assertThat(codes(key)).noneMatch(code -> code.startsWith("meeting.central"));
    }

    @Test
    void anUnusedWindowExpires() {
        MeetingId id = at.started(office, false);
        done(() -> at.meetings.end(
                office.secretary(),
                id,
                MeetingBench.closed(office).withPositions(Map.of(office.union(0), Position.disagrees(null, false)))));
        CaseKey key = view(id).caseKey();
        at.now.setTime("2027-12-08T00:00");

        at.now.run(() -> at.tracks.expire(at.now.deadlines.open(key).stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.CENTRAL_WINDOW)
                .findFirst()
                .orElseThrow()));

        assertThat(at.now.in(() -> at.tracks.of(key)).get(0).state()).isEqualTo(CentralState.EXPIRED);
        assertThat(at.due(key, DeadlineKind.CENTRAL_WINDOW)).isEmpty();
    }

    @Test
    void aWrittenPositionOfAnAbsentUnionHoldsAndMayChangeUntilTheFreeze() {
        MeetingId id = at.started(office, false);
        MatterId matter = at.matter(id);
        done(() -> at.meetings.registerPosition(
                office.hr(), matter, office.union(2), Position.disagrees("Allt", false), at.now.instant()));
        done(() -> at.meetings.end(office.secretary(), id, MeetingBench.closed(office)));
        CaseKey key = view(id).caseKey();
        assertThat(view(id).positions().get(2).inWriting()).isTrue();
        assertThat(at.now.in(() -> at.tracks.find(key, office.union(2)))).isPresent();

        done(() -> at.meetings.givePosition(office.rep(2), matter, Position.noDissent(), at.now.instant()));
        assertThat(at.now
                        .in(() -> at.tracks.find(key, office.union(2)))
                        .orElseThrow()
                        .state())
                .isEqualTo(CentralState.WAIVED);

        at.now.run(() -> at.meetings.textFrozen(id, 1, true));
        done(() -> at.meetings.givePosition(office.rep(2), matter, Position.disagrees(null, false), at.now.instant()));
        assertThat(view(id).positions()).hasSize(4).last().matches(PositionView::afterFreeze);
        assertThat(at.now.events.get(at.now.events.size() - 1))
                .isEqualTo(new PositionChanged(key, matter, office.union(2), true, office.rep(2), at.now.instant()));
        assertThat(refused(() -> at.meetings.givePosition(office.hr(), matter, Position.absent(), at.now.instant())))
                .isEqualTo("meeting.position-is-the-unions");
    }

    @Test
    void anAdjournedMeetingHasTwoSittingsAndOneOutcome() {
        MeetingId id = at.started(office, false);
        EndMeeting closed = MeetingBench.closed(office);
        EndMeeting adjourned = end(closed, MeetingEnd.ADJOURNED, null, LocalDateTime.of(2027, 12, 1, 9, 0));
        assertThat(refused(() -> at.meetings.end(
                        office.secretary(),
                        id,
                        end(closed, MeetingEnd.ADJOURNED, Outcome.samverkad(), LocalDateTime.of(2027, 12, 1, 9, 0)))))
                .isEqualTo("meeting.outcome-belongs-to-the-last-sitting");
        assertThat(refused(
                        () -> at.meetings.end(office.secretary(), id, end(closed, MeetingEnd.ADJOURNED, null, null))))
                .isEqualTo("meeting.resumption-missing");

        done(() -> at.meetings.end(office.secretary(), id, adjourned));
        CaseKey key = view(id).caseKey();
        assertThat(view(id).state()).isEqualTo(MeetingState.ADJOURNED);
        assertThat(at.due(key, DeadlineKind.MEETING)).isEqualTo("2027-12-01T09:00");
        assertThat(at.now.events.stream().filter(OutcomeRecorded.class::isInstance))
                .isEmpty();

        at.now.setTime("2027-12-01T09:00");
        done(() -> at.meetings.start(id));
        done(() -> at.meetings.record(office.secretary(), id, MeetingBench.record(office)));
        done(() -> at.meetings.end(office.secretary(), id, closed));

        assertThat(view(id).sittings()).hasSize(2);
        assertThat(view(id).sitting(2).commentsDue().local()).isEqualTo(LocalDateTime.of(2027, 12, 3, 12, 0));
        assertThat(at.now.events.stream().filter(OutcomeRecorded.class::isInstance))
                .hasSize(1);
        assertThat(at.now.events.stream().filter(MeetingEnded.class::isInstance))
                .hasSize(2);
    }

    @Test
    void aContinuedMatterGoesOnAtANewMeeting() {
        MeetingId id = at.started(office, false);

        Optional<MeetingId> next = at.now.in(() -> at.meetings
                .end(
                        office.secretary(),
                        id,
                        end(
                                MeetingBench.closed(office),
                                MeetingEnd.CONTINUED,
                                null,
                                LocalDateTime.of(2027, 12, 20, 9, 0)))
                .orThrow());

        assertThat(view(id).state()).isEqualTo(MeetingState.ENDED);
        MeetingView continued = view(next.orElseThrow());
        assertThat(continued.continuationOf()).isEqualTo(id);
        assertThat(continued.agenda()).hasSameSizeAs(view(id).agenda());
        assertThat(at.now.events.stream().filter(MeetingPlanned.class::isInstance))
                .hasSize(1);
    }

    @Test
    void whatTheEndOfAMeetingNeeds() {
        MeetingId id = at.started(office, false);
        EndMeeting closed = MeetingBench.closed(office);

        assertThat(refused(() -> at.meetings.end(office.secretary(), id, end(closed, MeetingEnd.CLOSED, null, null))))
                .isEqualTo("meeting.outcome-missing");
        assertThat(refused(() -> at.meetings.end(
                        office.secretary(), id, end(closed, MeetingEnd.CLOSED, Outcome.notStated(" "), null))))
                .isEqualTo("meeting.not-stated-needs-reason");
        assertThat(refused(() -> at.meetings.end(
                        office.secretary(),
                        id,
                        EndMeeting.closed(
                                List.of(Participant.union(office.union(2), null, "Alma Alm")),
                                MeetingBench.director(office),
                                MeetingBench.secretary(office),
                                Outcome.samverkad()))))
                .isEqualTo("meeting.was-not-present");
        assertThat(refused(() -> at.meetings.end(
                        office.secretary(),
                        id,
                        closed.withDates(LocalDateTime.of(2027, 12, 3, 12, 0), LocalDateTime.of(2027, 12, 2, 12, 0)))))
                .isEqualTo("meeting.justering-before-comments");
        assertThat(refused(() -> at.meetings.end(
                        office.secretary(), id, closed.withPositions(Map.of(office.union(0), Position.absent())))))
                .isEqualTo("meeting.union-was-present");
        assertThat(at.now.events).isEmpty();

        done(() -> at.meetings.end(
                office.secretary(), id, end(closed, MeetingEnd.CLOSED, Outcome.notStated("Bara frågor."), null)));
        assertThat(view(id).outcome()).isEqualTo(Outcome.notStated("Bara frågor."));
    }

    @Test
    void aStatementWaitsForHrBeforeTheCaseIsHandedOver() {
        MeetingId id = at.started(office, false);
        MeetingRecord record = MeetingBench.record(office);
        done(() -> at.meetings.record(
                office.secretary(),
                id,
                new MeetingRecord(
                        null,
                        record.attendance(),
                        Map.of(at.matter(id), "Genomgång."),
                        List.of(Statement.of(office.union(0), StatementKind.RESERVATION, "Snöröjning för sig.")))));
        done(() -> at.meetings.end(office.secretary(), id, MeetingBench.closed(office)));
        CaseKey key = view(id).caseKey();

        assertThat(refused(() -> at.carryOver.handOn(office.hr(), key))).isEqualTo("meeting.statements-undecided");
        StatementView said = view(id).sitting(1).statements().get(0);
        done(() -> at.meetings.decideFollowUp(
                office.hr(), id, said.id(), new Obligation("Egen samverkan om snö", "Parken", null)));

        assertThat(at.now.in(() -> at.carryOver.of(key))).singleElement().matches(CarryOverView::obligation);
        assertThat(view(id).sitting(1).notes()).containsValue("Genomgång.");
    }

    private static EndMeeting end(
            EndMeeting like,
            MeetingEnd how,
            @org.jspecify.annotations.Nullable Outcome outcome,
            @org.jspecify.annotations.Nullable LocalDateTime resumes) {
        return new EndMeeting(
                how,
                null,
                like.adjusters(),
                like.chair(),
                like.secretary(),
                like.signing(),
                null,
                null,
                outcome,
                Map.of(),
                List.of(),
                resumes);
    }

    private MeetingView view(MeetingId id) {
        return at.now.in(() -> at.meetings.view(id));
    }

    private List<String> codes(CaseKey key) {
        return at.now.in(() -> at.hindrances.hindrances(key)).stream()
                .map(Hindrance::code)
                .toList();
    }

    private <T> T done(java.util.function.Supplier<Result<T>> act) {
        return at.now.in(act).orThrow();
    }

    private <T> String refused(java.util.function.Supplier<Result<T>> act) {
        return at.now.in(act).refusal().map(Refusal::code).orElse("done");
    }
}
