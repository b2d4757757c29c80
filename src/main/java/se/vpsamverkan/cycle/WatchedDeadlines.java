package se.vpsamverkan.cycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The stored deadlines. */
interface WatchedDeadlines extends Repository<WatchedDeadline, UUID> {

    Optional<WatchedDeadline> findById(UUID id);

    List<WatchedDeadline> findByCaseKeyOrderByDueAscOpenedAtAsc(String caseKey);

    List<WatchedDeadline> findByCaseKeyAndStateOrderByDueAscOpenedAtAsc(String caseKey, DeadlineState state);

    List<WatchedDeadline> findByCaseKeyOrderByOpenedAtDesc(String caseKey);

    List<WatchedDeadline> findByCaseKeyAndKindOrderByOpenedAtDesc(String caseKey, DeadlineKind kind);
}
