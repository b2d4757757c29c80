package se.vpsamverkan.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.AnswerDraft;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.meeting.RecordParts;
import se.vpsamverkan.meeting.Statement;
import se.vpsamverkan.meeting.StatementKind;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.notification.Dispatcher;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.party.PartyRegister;
import se.vpsamverkan.process.Engine;
import se.vpsamverkan.process.Pathways;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.DraftVault;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.testing.CaseFixtures;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OldMail;

/**
 * A case at every stage at which its pages show something else, and what stands beside the straight way: late input, a
 * comment on the minutes, a union that disagrees, mail that is stopped, a person with two roles.
 */
@Component
class Stages {

    private static final LocalDate BOARD = LocalDate.of(2027, 12, 15);
    private static final String[] ALL = {
        "hr", "secretary", "director", "head", "union", "registrar", "board", "sysadmin"
    };

    private final CaseFixtures cases;
    private final MeetingFixtures meetings;
    private final Pathways path;
    private final Engine engine;
    private final ConsultationCases consultations;
    private final DraftVault drafts;
    private final UnionInput input;
    private final InputQueries items;
    private final Answers answers;
    private final RecordParts record;
    private final MinutesDesk minutes;
    private final PartyRegister register;
    private final Dispatcher dispatcher;
    private final JdbcClient jdbc;
    private final Clock clock;

    Stages(
            CaseFixtures cases,
            MeetingFixtures meetings,
            Pathways path,
            Engine engine,
            ConsultationCases consultations,
            DraftVault drafts,
            UnionInput input,
            InputQueries items,
            Answers answers,
            RecordParts record,
            MinutesDesk minutes,
            PartyRegister register,
            Dispatcher dispatcher,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.meetings = meetings;
        this.path = path;
        this.engine = engine;
        this.consultations = consultations;
        this.drafts = drafts;
        this.input = input;
        this.items = items;
        this.answers = answers;
        this.record = record;
        this.minutes = minutes;
        this.register = register;
        this.dispatcher = dispatcher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A stage of a case.
     *
     * @param roles who has something to see there
     * @param make brings a new case of the office so far
     */
    record Stage(String name, List<String> roles, Function<Office, CaseKey> make) {}

    /** All stages, in the order of a consultation. */
    List<Stage> all() {
        List<Stage> all = new ArrayList<>();
        all.add(stage("planned", cases::planned, ALL));
        all.add(stage("confirmed", cases::confirmed, ALL));
        all.add(stage("dispatched", cases::dispatched, ALL));
        all.add(stage("draft written", this::draftWritten, "union"));
        all.add(stage("late input", this::lateInput, "hr"));
        all.add(stage("input closed", cases::inputClosed, ALL));
        all.add(stage("distributed", cases::distributed, ALL));
        all.add(stage("answers written", this::answersWritten, "head"));
        all.add(stage("answered", cases::answered, ALL));
        all.add(stage("reviewed", cases::reviewed, ALL));
        all.add(stage("released", cases::released, ALL));
        all.add(stage("meeting going on", meetings::goingOn, ALL));
        all.add(stage("meeting held", meetings::held, ALL));
        all.add(stage("special statement", this::specialStatement, "hr"));
        all.add(stage("draft out", meetings::draftOut, ALL));
        all.add(stage("commented", this::commented, "secretary", "union"));
        all.add(stage("to sign", meetings::toSign, ALL));
        all.add(stage("late comment", this::lateComment, "secretary"));
        all.add(stage("disagreed", this::disagreed, "hr", "director", "union", "board"));
        all.add(stage("adjusted", this::adjusted, "hr", "secretary", "registrar"));
        all.add(stage("published", this::published, "hr", "union", "board", "registrar"));
        all.add(stage("decided", this::decided, "hr", "board"));
        all.add(stage("mail stopped", this::mailStopped, "hr", "sysadmin"));
        all.add(stage("two roles", this::twoRoles, "hr"));
        return all;
    }

    /** Takes back what a stage changed for everybody: the clock goes on, and mail is sent. */
    void tidy() {
        engine.release();
        jdbc.sql("delete from mail_stop").update();
    }

    private static Stage stage(String name, Function<Office, CaseKey> make, String... roles) {
        return new Stage(name, List.of(roles), make);
    }

    private CaseKey draftWritten(Office office) {
        CaseKey key = cases.dispatched(office);
        drafts.save(
                        office.rep(0),
                        key,
                        null,
                        null,
                        List.of(Block.item(ItemKind.PROPOSAL, "1.", "Vi yrkar på en brygga")))
                .orThrow();
        return key;
    }

    /** A union hands in an hour after its time. */
    private CaseKey lateInput(Office office) {
        CaseKey key = path.planned(office, 2, null);
        path.confirm(office, key);
        path.dispatch(office, key);
        path.closeInput(key);
        Instant after = items.state(key, office.union(0)).due().plus(1, ChronoUnit.HOURS);
        engine.goTo(key, after);
        Block block = Block.item(ItemKind.PROPOSAL, null, "Sent men viktigt");
        input.submit(office.rep(0), key, office.union(0), List.of(block), after).orThrow();
        engine.runBackground(key);
        return key;
    }

    private CaseKey answersWritten(Office office) {
        CaseKey key = cases.distributed(office);
        for (ItemView item : items.items(key, office.union(0))) {
            Disposition disposition = item.kind().needsDisposition() ? Disposition.GRANTED : null;
            answers.write(office.head(0), item.id(), AnswerDraft.of(disposition, "Det ordnar vi i maj."))
                    .orThrow();
        }
        return key;
    }

    private CaseKey specialStatement(Office office) {
        CaseKey key = meetings.attended(office);
        Statement said = Statement.of(office.union(0), StatementKind.SPECIAL_STATEMENT, "Bryggorna behöver räcken.");
        record.say(office.secretary(), meetings.meeting(key).id(), said).orThrow();
        meetings.close(office, key);
        return key;
    }

    private CaseKey commented(Office office) {
        CaseKey key = meetings.draftOut(office);
        minutes.comment(office.rep(0), meetings.minutes(key), null, "Stryk andra meningen.", clock.instant())
                .orThrow();
        return key;
    }

    /** A comment that came when the text was frozen. */
    private CaseKey lateComment(Office office) {
        CaseKey key = disagreed(office);
        path.draftMinutes(office, key);
        path.freeze(key);
        minutes.comment(office.rep(0), path.minutes(key).id(), null, "Dammen heter något annat.", engine.now())
                .orThrow();
        return key;
    }

    /** One of two unions disagrees at a meeting whose case goes to the board. */
    private CaseKey disagreed(Office office) {
        CaseKey key = path.planned(office, 2, BOARD);
        path.confirm(office, key);
        path.sendInvitation(office, key);
        path.sendAgenda(office, key);
        path.dispatch(office, key);
        path.closeInput(key);
        path.beginMeeting(key);
        path.endMeeting(office, key, 2, 0);
        return key;
    }

    private CaseKey adjusted(Office office) {
        CaseKey key = disagreed(office);
        path.draftMinutes(office, key);
        path.freeze(key);
        engine.runBackground(key);
        path.sign(office, key);
        engine.runBackground(key);
        return key;
    }

    private CaseKey published(Office office) {
        CaseKey key = adjusted(office);
        path.publish(office, key);
        engine.runBackground(key);
        return key;
    }

    /** The board has decided, after the time for central negotiation. */
    private CaseKey decided(Office office) {
        CaseKey key = published(office);
        engine.goTo(key, BOARD.plusDays(2).atStartOfDay(Sweden.ZONE).toInstant());
        consultations
                .recordBoardDecision(office.boardSecretary(), key, BOARD, "§ 7")
                .orThrow();
        engine.runBackground(key);
        return key;
    }

    /** All mails of a case have gone, and no more do. */
    private CaseKey mailStopped(Office office) {
        OldMail.forget(jdbc);
        CaseKey key = cases.dispatched(office);
        dispatcher.dispatchDue();
        jdbc.sql("insert into mail_stop (since) values (timestamp with time zone '2031-01-01 08:00:00+00')")
                .update();
        return key;
    }

    private CaseKey twoRoles(Office office) {
        register.assign(
                        Actor.system(),
                        Office.person(office.hr()),
                        Hat.employer(office.sysAdmin().role(), office.administration()),
                        Fixtures.LONG_AGO,
                        null,
                        false)
                .orThrow();
        return cases.planned(office);
    }
}
