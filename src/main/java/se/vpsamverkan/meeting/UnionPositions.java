package se.vpsamverkan.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All positions ever given. */
interface UnionPositions extends JpaRepository<UnionPosition, UUID> {

    List<UnionPosition> findByMatterIdOrderByEntryNo(UUID matterId);
}
