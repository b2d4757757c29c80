package se.vpsamverkan.cycle;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** The stored cases. */
interface Cases extends Repository<ConsultationCase, UUID> {

    @OncePerTransaction
    Optional<ConsultationCase> findByCaseKey(String caseKey);

    @OncePerTransaction(afterWaiting = true)
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ConsultationCase c where c.caseKey = :caseKey")
    Optional<ConsultationCase> lockByCaseKey(String caseKey);

    List<ConsultationCase> findByAdministrationIdOrderByVpYearDescCaseKeyDesc(UUID administrationId);

    int countByAdministrationIdAndVpYear(UUID administrationId, int vpYear);

    /** Cases are numbered under this lock: two planned at the same moment get two numbers (architecture 1). */
    @Query(value = "select 1 from administration where id = :administrationId for update", nativeQuery = true)
    Optional<Integer> lockAdministration(UUID administrationId);
}
