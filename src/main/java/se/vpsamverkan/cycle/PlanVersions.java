package se.vpsamverkan.cycle;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** The stored plans. */
interface PlanVersions extends Repository<PlanVersion, UUID> {

    @Query("select p from PlanVersion p left join fetch p.dates where p.caseId = :caseId order by p.number")
    List<PlanVersion> ofCase(UUID caseId);

    @OncePerTransaction
    @Query("""
            select p from PlanVersion p left join fetch p.dates
            where p.caseId in :caseIds and exists (
                select 1 from ConsultationCase c where c.id = p.caseId and c.planVersion = p.number)""")
    List<PlanVersion> current(Collection<UUID> caseIds);
}
