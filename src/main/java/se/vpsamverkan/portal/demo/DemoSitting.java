package se.vpsamverkan.portal.demo;

import static se.vpsamverkan.portal.demo.DemoPlan.at;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.TimePlan;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.EndMeeting;
import se.vpsamverkan.meeting.MeetingRecord;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Outcome;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.Position;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesPhase;
import se.vpsamverkan.minutes.MinutesText;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.minutes.SignatureDecision;

/** Last year's meeting and its minutes: held, adjusted and sent out. */
@Component
class DemoSitting {

    private static final String NOTE =
            "HR går igenom planens huvuddrag. Gruppen diskuterar bemanningen under sommaren och lokalerna.";

    private final Meetings meetings;
    private final MinutesDesk minutes;

    DemoSitting(Meetings meetings, MinutesDesk minutes) {
        this.meetings = meetings;
        this.minutes = minutes;
    }

    void agree(DemoCalendar.Appointments agreed, DemoOffice office, CaseKey key, TimePlan plan) {
        agreed.at(
                at(plan.of(DeadlineKind.INVITATION).date(), 9, 5),
                () -> meetings.sendInvitation(office.hr(), meeting(key).id(), "Sessionssalen, Norrsjö")
                        .orThrow());
        agreed.at(
                at(plan.of(DeadlineKind.AGENDA).date(), 11, 15),
                () -> meetings.sendAgenda(office.secretary(), meeting(key).id(), List.of())
                        .orThrow());
        agreed.at(at(plan.of(DeadlineKind.MEETING).date(), 14, 30), () -> hold(office, key));
        agreed.at(at(plan.of(DeadlineKind.MINUTES_DRAFT).date(), 11, 0), () -> draft(office, key));
        agreed.at(at(plan.of(DeadlineKind.MINUTES_DRAFT).date(), 14, 0), () -> read(office, key));
        agreed.at(at(plan.of(DeadlineKind.JUSTERING).date(), 9, 0), () -> sign(office, key));
        agreed.at(
                at(plan.of(DeadlineKind.PUBLICATION).date(), 9, 30),
                () -> minutes.publish(office.secretary(), minutes(key).id()).orThrow());
    }

    private void hold(DemoOffice office, CaseKey key) {
        MeetingView meeting = meeting(key);
        List<Attendance> attendance = new ArrayList<>();
        attendance.add(Attendance.present(office.chair()));
        attendance.add(Attendance.present(office.writer()));
        for (int union = 0; union < 5; union++) {
            attendance.add(Attendance.present(office.rep(union)));
        }
        attendance.add(Attendance.absent(office.rep(5)));
        MatterId matter = meeting.caseMatter().id();
        meetings.record(
                        office.secretary(),
                        meeting.id(),
                        new MeetingRecord("Sessionssalen, Norrsjö", attendance, Map.of(matter, NOTE), List.of()))
                .orThrow();
        List<Participant> adjusters = List.of(office.rep(0), office.rep(1), office.rep(2));
        meetings.end(
                        office.secretary(),
                        meeting.id(),
                        EndMeeting.closed(adjusters, office.chair(), office.writer(), Outcome.samverkad())
                                .withPositions(Map.of(
                                        office.unions().get(2),
                                        Position.disagrees("bemanningen under sommaren", false))))
                .orThrow();
    }

    private void draft(DemoOffice office, CaseKey key) {
        MinutesView view = minutes(key);
        minutes.write(
                        office.secretary(),
                        view.id(),
                        new MinutesText(Map.of(meeting(key).caseMatter().id(), NOTE)))
                .orThrow();
        minutes.sendForComments(office.secretary(), view.id()).orThrow();
    }

    private void read(DemoOffice office, CaseKey key) {
        MinutesView view = minutes(key);
        for (SeatView seat : minutes.owing(view.id(), MinutesPhase.COMMENTS)) {
            if (seat.union() != null) {
                minutes.noComments(actor(office, seat), view.id(), seat.id()).orThrow();
            }
        }
    }

    private void sign(DemoOffice office, CaseKey key) {
        MinutesView view = minutes(key);
        for (SeatView seat : minutes.owing(view.id(), MinutesPhase.SIGNING)) {
            minutes.sign(
                            actor(office, seat),
                            view.id(),
                            seat.id(),
                            SignatureDecision.SIGN,
                            null,
                            Objects.requireNonNull(view.pdfSha256()),
                            true)
                    .orThrow();
        }
    }

    private static Actor actor(DemoOffice office, SeatView seat) {
        Map<PersonId, Actor> hats = new HashMap<>();
        List<Actor> everybody = new ArrayList<>(office.reps());
        everybody.add(office.director());
        everybody.add(office.secretary());
        everybody.forEach(hat -> hat.who().ifPresent(person -> hats.put(person, hat)));
        return Objects.requireNonNull(hats.get(seat.person()), "a seat nobody in the office sits on");
    }

    private MeetingView meeting(CaseKey key) {
        return meetings.of(key).get(0);
    }

    private MinutesView minutes(CaseKey key) {
        return minutes.of(key).get(0);
    }
}
