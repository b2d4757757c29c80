package se.vpsamverkan.minutes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.cycle.RegisterKind;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.journal.Journal;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.meeting.CarryOver;
import se.vpsamverkan.meeting.MeetingEnd;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Obligation;
import se.vpsamverkan.meeting.SittingView;
import se.vpsamverkan.minutes.MinutesSheet.Fact;
import se.vpsamverkan.party.Directory;

/** After the last signature: the certificate page, the central windows that wait for justering, sending out. */
@Component
class MinutesPublishing {

    private final MinutesViews views;
    private final MinutesSigning signing;
    private final MinutesComposer composer;
    private final PositionLines positionLines;
    private final MinutesTemplates templates;
    private final PdfPress press;
    private final MinutesContents contents;
    private final Meetings meetings;
    private final CarryOver carryOver;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Registrations registrations;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MinutesPublishing(
            MinutesViews views,
            MinutesSigning signing,
            MinutesComposer composer,
            PositionLines positionLines,
            MinutesTemplates templates,
            PdfPress press,
            MinutesContents contents,
            Meetings meetings,
            CarryOver carryOver,
            ConsultationCases cases,
            Deadlines deadlines,
            Registrations registrations,
            Directory directory,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.views = views;
        this.signing = signing;
        this.composer = composer;
        this.positionLines = positionLines;
        this.templates = templates;
        this.press = press;
        this.contents = contents;
        this.meetings = meetings;
        this.carryOver = carryOver;
        this.cases = cases;
        this.deadlines = deadlines;
        this.registrations = registrations;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    void adjusted(SittingMinutes minutes) {
        if (minutes.state() == MinutesState.ADJUSTED || minutes.state() == MinutesState.PUBLISHED) {
            return;
        }
        List<SeatView> all = views.seats(minutes);
        boolean open = all.stream().anyMatch(seat -> !seat.state().isSettled());
        if (minutes.state() != MinutesState.SIGNING || open) {
            throw new IllegalStateException("minutes " + minutes.id() + " still wait for signatures");
        }
        Instant now = clock.instant();
        Actor system = Actor.system();
        minutes.adjusted(now);
        certify(minutes);
        int refusals = (int)
                all.stream().filter(seat -> seat.state() == SeatState.REFUSED).count();
        int excused = (int)
                all.stream().filter(seat -> seat.state() == SeatState.EXCUSED).count();
        confirmNextTime(minutes, all);
        events.publishEvent(new MinutesAdjusted(
                minutes.caseKey(), minutes.id(), all.size() - refusals - excused, refusals, system, now));
        deadlines.met(minutes.caseKey(), DeadlineKind.JUSTERING, minutes.id().value(), system);
        deadlines.open(
                minutes.caseKey(),
                DeadlineKind.PUBLICATION,
                minutes.id().value(),
                publicationDue(minutes, now),
                system);
        boolean last =
                meetings.view(minutes.meeting()).sitting(minutes.sittingNo()).end() == MeetingEnd.CLOSED;
        if (last && !minutes.isImmediate()) {
            meetings.openCentralWindows(minutes.meeting(), now);
        }
    }

    Result<Nothing> publish(Actor by, SittingMinutes minutes) {
        if (minutes.state() != MinutesState.ADJUSTED) {
            return Result.refused(
                    minutes.state() == MinutesState.PUBLISHED
                            ? "minutes.already-published"
                            : "minutes.not-adjusted-yet");
        }
        if (signing.lacksOtherView(minutes)) {
            return Result.refused("minutes.other-view-missing");
        }
        Instant now = clock.instant();
        certify(minutes); // what came since justering is appended too
        minutes.published(now);
        RegisterKind kind = minutes.isImmediate() ? RegisterKind.MINUTES_EXTRACT : RegisterKind.MINUTES;
        registrations.toRegister(minutes.caseKey(), kind, minutes.id().value(), now);
        events.publishEvent(new MinutesPublished(minutes.caseKey(), minutes.id(), by, now));
        deadlines.met(minutes.caseKey(), DeadlineKind.PUBLICATION, minutes.id().value(), by);
        return Result.done();
    }

    private void certify(SittingMinutes minutes) {
        byte[] pages = contents.findById(java.util.Objects.requireNonNull(minutes.pdfSha256()))
                .orElseThrow()
                .content();
        byte[] whole = press.append(pages, press.print(templates.certificate(certificate(minutes))));
        String hash = Sha256.of(whole);
        contents.save(new MinutesContent(hash, minutes.id(), whole));
        minutes.certified(hash);
    }

    private Certificate certificate(SittingMinutes minutes) {
        MeetingView meeting = meetings.view(minutes.meeting());
        SittingView sitting = meeting.sitting(minutes.sittingNo());
        CaseView theCase = cases.view(minutes.caseKey());
        List<Certificate.Signer> signers = new ArrayList<>();
        for (SeatView seat : views.seats(minutes)) {
            signers.add(signer(seat, views.seat(minutes.id(), seat.id()).earlierHolders()));
        }
        return new Certificate(
                "Justering",
                directory.administration(minutes.administration()).name(),
                MinutesComposer.title(minutes, meeting) + " · " + theCase.key(),
                theCase.recreated() ? Words.RECREATED : null,
                composer.footer(theCase, sitting, minutes),
                List.of(
                        new Fact(
                                "Kontrollsumma (SHA-256) för de sidor som justerats",
                                java.util.Objects.requireNonNull(minutes.pdfSha256())),
                        new Fact("Journalens senaste kontrollsumma", journal.head(minutes.caseKey()))),
                signers,
                sitting.end() == MeetingEnd.CLOSED && !minutes.isImmediate()
                        ? positionLines.afterwards(meeting)
                        : List.of());
    }

    private Certificate.Signer signer(SeatView seat, List<String> earlier) {
        List<Fact> words = new ArrayList<>();
        SignatureView signature = seat.signature();
        String decision;
        if (signature == null) {
            decision = "Förhindrad att justera";
            words.add(new Fact("Skäl", seat.excuse() == null ? "" : seat.excuse()));
            if (seat.union() != null) {
                words.add(new Fact(
                        "Bekräftelse",
                        directory.union(seat.union()).shortName() + " bekräftar protokollet vid nästa möte."));
            }
        } else {
            decision = decision(signature);
            if (signature.note() != null && !signature.note().isBlank()) {
                words.add(new Fact(
                        signature.decision() == SignatureDecision.REFUSE ? "Skäl" : "Anteckning", signature.note()));
            }
            if (signature.otherView() != null) {
                words.add(new Fact("Sekreterarens syn", signature.otherView()));
            }
        }
        if (!earlier.isEmpty()) {
            words.add(new Fact("I stället för", String.join(", ", earlier)));
        }
        String name = seat.title().isBlank() ? seat.name() : seat.name() + ", " + seat.title();
        return new Certificate.Signer(name, seat.label(), decision, words);
    }

    private static String decision(SignatureView signature) {
        if (signature.decision() == SignatureDecision.REFUSE) {
            return "Har inte justerat, " + Dates.spoken(signature.signedAt());
        }
        String note = signature.decision() == SignatureDecision.SIGN_WITH_NOTE ? " med anteckning" : "";
        return switch (signature.method()) {
            case LOGIN -> "Justerad genom inloggning" + note + ", " + Dates.spoken(signature.signedAt());
            case INK -> "Justerad med penna" + note + ", " + Words.day(signature.signedAt());
            case RECORDED -> "Justerad enligt uppteckning" + note;
        };
    }

    /** A union whose place was vacant confirms the minutes at the next meeting (process.md 3). */
    private void confirmNextTime(SittingMinutes minutes, List<SeatView> all) {
        for (SeatView seat : all) {
            if (seat.state() == SeatState.EXCUSED && seat.union() != null) {
                String union = directory.union(seat.union()).shortName();
                carryOver
                        .create(
                                Actor.system(),
                                minutes.meeting(),
                                new Obligation(union + " bekräftar protokollet.", union, null),
                                false)
                        .orThrow();
            }
        }
    }

    /** D11: noon of the working day after justering. */
    private Instant publicationDue(SittingMinutes minutes, Instant now) {
        WorkingDays calendar =
                directory.administration(minutes.administration()).workingDays();
        LocalDate today = Deadline.at(now).date();
        LocalDate planned = minutes.justeringDue().date();
        LocalDate from = planned.isAfter(today) ? planned : today;
        return new Deadline(calendar.plus(from, 1), LocalTime.NOON).instant();
    }
}
