package se.vpsamverkan.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.vpsamverkan.kernel.OncePerTransaction;

/** All positions ever given. */
interface UnionPositions extends JpaRepository<UnionPosition, UUID> {

    @OncePerTransaction
    List<UnionPosition> findByMatterIdOrderByEntryNo(UUID matterId);
}
