package se.vpsamverkan.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.GroupId;

/** A consultation group (förvaltningsgrupp); meetings belong to it, not to a case. */
@Entity
@Table(name = "consultation_group")
class Group {

    @Id
    private UUID id;

    @Column(name = "administration_id")
    private UUID administrationId;

    private String name;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Group() {}

    Group(AdministrationId administration, String name) {
        this.id = UUID.randomUUID();
        this.administrationId = administration.value();
        this.name = name;
    }

    GroupId id() {
        return new GroupId(id);
    }

    AdministrationId administration() {
        return new AdministrationId(administrationId);
    }

    String name() {
        return name;
    }
}
