package se.vpsamverkan.minutes;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.AnswerBench;
import se.vpsamverkan.cycle.CycleBench;
import se.vpsamverkan.journal.Journal;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.meeting.EndMeeting;
import se.vpsamverkan.meeting.MeetingBench;
import se.vpsamverkan.meeting.MeetingEnded;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.testing.Office;

/** Sets up the minutes feature on the real database with the test's own clock and its events caught. */
@Component
class MinutesBench {

    private final AnswerBench answers;
    private final MeetingBench meetings;
    private final AllMinutes all;
    private final Seats seats;
    private final Comments comments;
    private final Signatures signatures;
    private final CannotSigns cannotSigns;
    private final MinutesVersions versions;
    private final MinutesContents contents;
    private final MinutesTemplates templates;
    private final PdfPress press;
    private final Directory directory;
    private final Permissions permissions;
    private final Journal journal;
    private final EntityManager entities;

    MinutesBench(
            AnswerBench answers,
            MeetingBench meetings,
            AllMinutes all,
            Seats seats,
            Comments comments,
            Signatures signatures,
            CannotSigns cannotSigns,
            MinutesVersions versions,
            MinutesContents contents,
            MinutesTemplates templates,
            PdfPress press,
            Directory directory,
            Permissions permissions,
            Journal journal,
            EntityManager entities) {
        this.answers = answers;
        this.meetings = meetings;
        this.all = all;
        this.seats = seats;
        this.comments = comments;
        this.signatures = signatures;
        this.cannotSigns = cannotSigns;
        this.versions = versions;
        this.contents = contents;
        this.templates = templates;
        this.press = press;
        this.directory = directory;
        this.permissions = permissions;
        this.journal = journal;
        this.entities = entities;
    }

    /** New services whose clock shows this Swedish time. */
    Room at(String local) {
        return new Room(answers.at(local));
    }

    /** Everything up to the minutes around one clock. */
    final class Room {

        final AnswerBench.Desk answering;
        final CycleBench.Services now;
        final MeetingBench.Services at;
        final MinutesDesk desk;
        final MinutesHindrances hindrances;

        private Room(AnswerBench.Desk answering) {
            this.answering = answering;
            this.now = answering.now;
            this.at = meetings.beside(now);
            MinutesViews views = new MinutesViews(all, seats, signatures, comments, cannotSigns, directory);
            PositionLines lines = new PositionLines(directory);
            AnnexComposer annexes = new AnnexComposer(answering.unions.queries, answering.queries, directory);
            MinutesComposer composer = new MinutesComposer(
                    at.meetings, now.cases, directory, answering.unions.queries, annexes, views, lines);
            MinutesWriting writing = new MinutesWriting(
                    all,
                    seats,
                    comments,
                    versions,
                    composer,
                    templates,
                    at.meetings,
                    now.cases,
                    now.deadlines,
                    directory,
                    entities,
                    now,
                    now.publisher);
            MinutesFreezing freezing = new MinutesFreezing(
                    writing,
                    seats,
                    comments,
                    signatures,
                    versions,
                    contents,
                    at.meetings,
                    now.deadlines,
                    directory,
                    now,
                    now.publisher);
            MinutesSigning signing =
                    new MinutesSigning(writing, seats, signatures, at.meetings, now.cases, now, now.publisher);
            SeatHandover handover =
                    new SeatHandover(signing, writing, cannotSigns, directory, permissions, now, now.publisher);
            MinutesPublishing publishing = new MinutesPublishing(
                    views,
                    signing,
                    composer,
                    lines,
                    templates,
                    press,
                    contents,
                    at.meetings,
                    at.carryOver,
                    now.cases,
                    now.deadlines,
                    now.registrations,
                    directory,
                    journal,
                    now,
                    now.publisher);
            desk = new MinutesDesk(
                    all,
                    comments,
                    contents,
                    views,
                    writing,
                    new ImmediateMinutes(all, views, writing, now.cases, now, now.publisher),
                    freezing,
                    signing,
                    handover,
                    publishing,
                    composer,
                    templates,
                    press,
                    at.meetings,
                    now.cases,
                    now.deadlines,
                    permissions,
                    now);
            hindrances = new MinutesHindrances(all, now.cases, directory);
            var others = now.listener;
            now.listener = event -> {
                others.accept(event);
                if (event instanceof MeetingEnded ended) {
                    writing.begin(ended);
                } else if (event instanceof se.vpsamverkan.cycle.DeadlineMoved moved) {
                    writing.follow(moved);
                }
            };
        }

        /** A case with these items of the first union, whose meeting goes on since 13.00 on the planned day. */
        MeetingId meeting(Office office, Block... items) {
            CaseKey key = answering.closed(office, List.of(items), List.of());
            MeetingId id = now.in(() -> at.meetings.of(key)).get(0).id();
            now.setTime("2027-11-30T13:00");
            now.in(() -> at.meetings.start(id).orThrow());
            now.in(() -> at.meetings
                    .record(office.secretary(), id, MeetingBench.record(office))
                    .orThrow());
            return id;
        }

        /** The sitting ends at 15.00 and its minutes begin. */
        MinutesId ended(Office office, MeetingId meeting, EndMeeting end) {
            now.setTime("2027-11-30T15:00");
            now.in(() -> at.meetings.end(office.secretary(), meeting, end).orThrow());
            CaseKey key = now.in(() -> at.meetings.view(meeting)).caseKey();
            now.events.clear();
            return now.in(() -> desk.of(key)).get(0).id();
        }

        /** The draft goes out the day after. */
        void sent(Office office, MinutesId id) {
            now.setTime("2027-12-01T10:00");
            now.in(() -> desk.sendForComments(office.secretary(), id).orThrow());
        }

        /** The comments' last moment passes and the pages are made. */
        String rendered(MinutesId id) {
            now.setTime("2027-12-02T12:00");
            now.run(() -> desk.closeComments(now.deadlines.open(view(id).caseKey()).stream()
                    .filter(deadline -> id.value().equals(deadline.subject()))
                    .findFirst()
                    .orElseThrow()));
            now.run(() -> desk.render(id));
            return java.util.Objects.requireNonNull(view(id).pdfSha256());
        }

        MinutesView view(MinutesId id) {
            return now.in(() -> desk.view(id));
        }

        SeatView seat(MinutesId id, int no) {
            return view(id).seats().get(no);
        }
    }
}
