package se.vpsamverkan.document;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** The stored deliveries. */
interface Deliveries extends Repository<DeliveryRow, UUID> {

    @OncePerTransaction
    List<DeliveryRow> findByDocumentIdIn(Collection<UUID> documentIds);

    Optional<DeliveryRow> findByDocumentIdAndUnionId(UUID documentId, UUID unionId);

    @OncePerTransaction
    List<DeliveryRow> findByDocumentIdInAndUnionId(Collection<UUID> documentIds, UUID unionId);

    /** Only the first reading counts; two at the same moment need no lock. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update DeliveryRow d set d.openedAt = :at, d.openedBy = :person
            where d.documentId = :documentId and d.unionId = :unionId and d.openedAt is null""")
    void firstOpened(UUID documentId, UUID unionId, Instant at, @Nullable UUID person);
}
