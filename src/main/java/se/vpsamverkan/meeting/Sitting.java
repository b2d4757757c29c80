package se.vpsamverkan.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;

/** One sitting of a meeting. */
@Entity
@Table(name = "sitting")
class Sitting {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "sitting_no")
    private int no;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_how")
    private @Nullable MeetingEnd end;

    private @Nullable String place;

    @Column(name = "chair_signs")
    private boolean chairSigns;

    @Column(name = "secretary_signs")
    private boolean secretarySigns;

    @Column(name = "comments_due")
    private @Nullable Instant commentsDue;

    @Column(name = "justering_due")
    private @Nullable Instant justeringDue;

    @Column(name = "end_stated")
    private boolean endStated;

    @Column(name = "dates_stated")
    private boolean datesStated;

    @Column(name = "resumes_at")
    private @Nullable Instant resumesAt;

    @Column(name = "text_frozen")
    private boolean textFrozen;

    @ElementCollection
    @CollectionTable(name = "sitting_person", joinColumns = @JoinColumn(name = "sitting_id"))
    @OrderColumn(name = "pos")
    private List<SittingPerson> persons = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "sitting_note", joinColumns = @JoinColumn(name = "sitting_id"))
    @MapKeyColumn(name = "matter_id")
    @Column(name = "note_text")
    private Map<UUID, String> notes = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "sitting_statement", joinColumns = @JoinColumn(name = "sitting_id"))
    @OrderColumn(name = "pos")
    private List<SittingStatement> statements = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "sitting_draft", joinColumns = @JoinColumn(name = "sitting_id"))
    @MapKeyColumn(name = "field")
    @Column(name = "field_text")
    private Map<String, String> draft = new HashMap<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Sitting() {}

    Sitting(MeetingId meeting, int no, Instant startedAt, @Nullable String place) {
        this.id = UUID.randomUUID();
        this.meetingId = meeting.value();
        this.no = no;
        this.startedAt = startedAt;
        this.place = place;
    }

    void recorded(MeetingRecord record) {
        attended(record.place() == null ? place : record.place(), record.attendance());
        notes.clear();
        record.notes().forEach(this::noted);
        Map<UUID, FollowUp> decided =
                statements.stream().collect(Collectors.toMap(SittingStatement::id, SittingStatement::followUp));
        statements.clear();
        record.statements()
                .forEach(said ->
                        statements.add(new SittingStatement(said, said.id() == null ? null : decided.get(said.id()))));
    }

    void attended(@Nullable String where, List<Attendance> attendance) {
        place = where;
        persons.removeIf(person -> person.is(SittingPerson.Function.ATTENDANCE));
        attendance.forEach(line -> persons.add(
                new SittingPerson(SittingPerson.Function.ATTENDANCE, line.who(), line.present(), line.note())));
    }

    /** The notes under a matter; empty if there are none. */
    String note(MatterId matter) {
        return notes.getOrDefault(matter.value(), "");
    }

    void noted(MatterId matter, String text) {
        if (text.isBlank()) {
            notes.remove(matter.value());
        } else {
            notes.put(matter.value(), text);
        }
    }

    void said(Statement statement) {
        statements.add(new SittingStatement(statement, null));
    }

    void unsaid(UUID statement) {
        statements.removeIf(said -> said.id().equals(statement));
    }

    void ended(EndMeeting how, Instant at, Deadline comments, Deadline justering, @Nullable Instant resumes) {
        end = how.end();
        endedAt = at;
        endStated = how.endedAt() != null;
        chairSigns = how.signing().chairSigns();
        secretarySigns = how.signing().secretarySigns();
        commentsDue = comments.instant();
        justeringDue = justering.instant();
        datesStated = how.commentsDue() != null && how.justeringDue() != null;
        resumesAt = resumes;
        how.adjusters()
                .forEach(who -> persons.add(new SittingPerson(SittingPerson.Function.ADJUSTER, who, true, null)));
        persons.add(new SittingPerson(SittingPerson.Function.CHAIR, how.chair(), true, null));
        persons.add(new SittingPerson(SittingPerson.Function.SECRETARY, how.secretary(), true, null));
        draft.clear();
    }

    /** Keeps the fields of one step as typed; the step's earlier ones go. */
    void drafted(String step, Map<String, String> fields) {
        draft.keySet().removeIf(field -> field.startsWith(step + "."));
        fields.forEach((field, text) -> draft.put(step + "." + field, text));
    }

    /** The fields of one step as typed. */
    Map<String, String> draft(String step) {
        Map<String, String> fields = new HashMap<>();
        draft.forEach((field, text) -> {
            if (field.startsWith(step + ".")) {
                fields.put(field.substring(step.length() + 1), text);
            }
        });
        return fields;
    }

    void textFrozen(boolean frozen) {
        textFrozen = frozen;
    }

    boolean textFrozen() {
        return textFrozen;
    }

    int no() {
        return no;
    }

    boolean goesOn() {
        return endedAt == null;
    }

    Instant startedAt() {
        return startedAt;
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    List<SittingStatement> statements() {
        return statements;
    }

    SittingView view() {
        Map<MatterId, String> texts = new HashMap<>();
        notes.forEach((matter, text) -> texts.put(new MatterId(matter), text));
        return new SittingView(
                no,
                startedAt,
                endedAt,
                end,
                place,
                persons.stream()
                        .filter(person -> person.is(SittingPerson.Function.ATTENDANCE))
                        .map(SittingPerson::attendance)
                        .toList(),
                texts,
                statements.stream().map(SittingStatement::view).toList(),
                in(SittingPerson.Function.ADJUSTER),
                in(SittingPerson.Function.CHAIR).stream().findFirst().orElse(null),
                in(SittingPerson.Function.SECRETARY).stream().findFirst().orElse(null),
                new SigningPolicy(chairSigns, secretarySigns),
                commentsDue == null ? null : Deadline.at(commentsDue),
                justeringDue == null ? null : Deadline.at(justeringDue),
                datesStated,
                endStated,
                resumesAt);
    }

    private List<Participant> in(SittingPerson.Function function) {
        return persons.stream()
                .filter(person -> person.is(function))
                .map(SittingPerson::who)
                .toList();
    }
}
