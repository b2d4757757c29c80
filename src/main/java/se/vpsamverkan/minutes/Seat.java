package se.vpsamverkan.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.Participant;

/** A seat from which minutes are adjusted; who sits in it may change, the seat stays. */
@Entity
@Table(name = "minutes_seat")
class Seat {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "minutes_id")
    private UUID minutesId;

    @Column(name = "seat_no")
    private int no;

    private boolean chair;

    private boolean secretary;

    private boolean adjuster;

    @Column(name = "union_id")
    private @Nullable UUID unionId;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    private String name;

    private String title;

    /** Names, one a line, of those who sat here before and did not sign. */
    @Column(name = "earlier_holders")
    private String earlierHolders = "";

    @Column(name = "read_version")
    private @Nullable Integer readVersion;

    @Column(name = "excused_at")
    private @Nullable Instant excusedAt;

    private @Nullable String excuse;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Seat() {}

    Seat(MinutesId minutes, int no, Participant who, Set<SeatFunction> functions) {
        this.id = UUID.randomUUID();
        this.minutesId = minutes.value();
        this.no = no;
        this.chair = functions.contains(SeatFunction.CHAIR);
        this.secretary = functions.contains(SeatFunction.SECRETARY);
        this.adjuster = functions.contains(SeatFunction.ADJUSTER);
        this.unionId = who.union() == null ? null : who.union().value();
        sits(who);
    }

    void replacedBy(Participant who) {
        earlierHolders = earlierHolders.isEmpty() ? name : earlierHolders + "\n" + name;
        sits(who);
        readVersion = null;
    }

    void read(int textVersion) {
        readVersion = textVersion;
    }

    void unread() {
        readVersion = null;
    }

    void excused(Instant at, String reason) {
        excusedAt = at;
        excuse = reason;
    }

    boolean hasRead(int textVersion) {
        return Objects.equals(readVersion, textVersion);
    }

    boolean hasEverRead() {
        return readVersion != null;
    }

    boolean isExcused() {
        return excusedAt != null;
    }

    @Nullable
    String excuse() {
        return excuse;
    }

    List<String> earlierHolders() {
        return earlierHolders.isEmpty() ? List.of() : earlierHolders.lines().toList();
    }

    Participant holder() {
        return new Participant(union(), person(), name, title);
    }

    Set<SeatFunction> functions() {
        Set<SeatFunction> held = EnumSet.noneOf(SeatFunction.class);
        if (chair) {
            held.add(SeatFunction.CHAIR);
        }
        if (secretary) {
            held.add(SeatFunction.SECRETARY);
        }
        if (adjuster) {
            held.add(SeatFunction.ADJUSTER);
        }
        return held;
    }

    AdjusterId id() {
        return new AdjusterId(id);
    }

    MinutesId minutes() {
        return new MinutesId(minutesId);
    }

    @Nullable
    UnionId union() {
        return unionId == null ? null : new UnionId(unionId);
    }

    @Nullable
    PersonId person() {
        return personId == null ? null : new PersonId(personId);
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    private void sits(Participant who) {
        personId = who.person() == null ? null : who.person().value();
        name = who.name();
        title = who.title();
    }
}
