package se.vpsamverkan.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.UnionId;

/** A person in a sitting: a line of the attendance, or a function she had. */
@Embeddable
class SittingPerson {

    /** Why the row exists. */
    enum Function {
        ATTENDANCE,
        ADJUSTER,
        CHAIR,
        SECRETARY
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "person_function")
    private Function function;

    @Column(name = "union_id")
    private @Nullable UUID unionId;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    private String name;

    private String title;

    private boolean present;

    private @Nullable String note;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SittingPerson() {}

    SittingPerson(Function function, Participant who, boolean present, @Nullable String note) {
        this.function = function;
        this.unionId = who.union() == null ? null : who.union().value();
        this.personId = who.person() == null ? null : who.person().value();
        this.name = who.name();
        this.title = who.title();
        this.present = present;
        this.note = note;
    }

    boolean is(Function wanted) {
        return function == wanted;
    }

    Participant who() {
        return new Participant(
                unionId == null ? null : new UnionId(unionId),
                personId == null ? null : new PersonId(personId),
                name,
                title);
    }

    Attendance attendance() {
        return new Attendance(who(), present, note);
    }
}
