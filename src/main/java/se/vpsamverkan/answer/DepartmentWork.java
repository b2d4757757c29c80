package se.vpsamverkan.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;

/** A department's part in the answers of a case; more items after the hand-over make it work again. */
@Entity
@Table(name = "department_work")
class DepartmentWork {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_key")
    private String caseKey;

    @Column(name = "department_id")
    private UUID departmentId;

    @Column(name = "ready_at")
    private @Nullable Instant readyAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected DepartmentWork() {}

    DepartmentWork(CaseKey caseKey, DepartmentId department) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey.value();
        this.departmentId = department.value();
    }

    DepartmentId department() {
        return new DepartmentId(departmentId);
    }

    boolean isReady() {
        return readyAt != null;
    }

    void handOver(Instant at) {
        readyAt = at;
    }

    void workAgain() {
        readyAt = null;
    }
}
