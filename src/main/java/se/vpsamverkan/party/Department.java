package se.vpsamverkan.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.DepartmentId;

/** A department (avdelning) whose head answers for it. */
@Entity
@Table(name = "department")
class Department {

    @Id
    private UUID id;

    @Column(name = "administration_id")
    private UUID administrationId;

    private String name;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Department() {}

    Department(DepartmentId id, AdministrationId administration, String name) {
        this.id = id.value();
        this.administrationId = administration.value();
        this.name = name;
    }

    DepartmentView view() {
        return new DepartmentView(new DepartmentId(id), new AdministrationId(administrationId), name);
    }
}
