package se.vpsamverkan.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;

/**
 * A person's hat for a period. Union affiliation is a sensitive personal datum (GDPR article 9) and is kept here and
 * nowhere else. Access ends with the period (P7); what was done under it stays.
 */
@Entity
@Table(name = "assignment")
class Assignment {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role_name")
    private Role role;

    @Column(name = "administration_id")
    private UUID administrationId;

    @Column(name = "union_id")
    private @Nullable UUID unionId;

    @Column(name = "department_id")
    private @Nullable UUID departmentId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private boolean deputy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    Assignment(PersonId person, Hat hat, LocalDate validFrom, @Nullable LocalDate validTo, boolean deputy) {
        this.id = UUID.randomUUID();
        this.personId = person.value();
        this.role = hat.role();
        this.administrationId = hat.administration().value();
        this.unionId = hat.union() == null ? null : hat.union().value();
        this.departmentId = hat.department() == null ? null : hat.department().value();
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.deputy = deputy;
    }

    UUID id() {
        return id;
    }

    /** The last day of the assignment becomes this one. */
    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    Actor actor() {
        return new Actor(
                new PersonId(personId),
                role,
                new AdministrationId(administrationId),
                unionId == null ? null : new UnionId(unionId),
                departmentId == null ? null : new DepartmentId(departmentId));
    }
}
