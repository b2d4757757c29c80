package se.vpsamverkan.meeting;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.AnswersKept;
import se.vpsamverkan.kernel.ManyRows;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.UnionId;

/** Keeps the unions' positions; nothing ever becomes "agreed" unless it was said. */
@Component
class Positions {

    private final UnionPositions entries;
    private final EntityManager entities;

    Positions(UnionPositions entries, EntityManager entities) {
        this.entries = entries;
        this.entities = entities;
    }

    /** The union's position that holds, what came after the freeze left out. */
    Optional<UnionPosition> current(MatterId matter, UnionId union) {
        return all(matter).stream()
                .filter(entry -> entry.union().equals(union) && !entry.afterFreeze())
                .reduce((earlier, later) -> later);
    }

    /** Adds an entry to the union's history. */
    UnionPosition add(MatterId matter, PositionView given) {
        UnionPosition added = next(matter, given);
        entities.persist(added);
        return added;
    }

    private UnionPosition next(MatterId matter, PositionView given) {
        List<UnionPosition> all = all(matter);
        UnionPosition next = new UnionPosition(matter, all.size() + 1, given);
        all.add(next);
        return next;
    }

    private List<UnionPosition> all(MatterId matter) {
        return AnswersKept.once(
                Positions.class, matter, () -> new ArrayList<>(entries.findByMatterIdOrderByEntryNo(matter.value())));
    }

    /**
     * Settles every union's position when the last sitting closes: what was stated, else what came in writing before,
     * else the default of a present or an absent union. Returns those that disagree.
     */
    List<UnionId> settle(
            MatterId matter, SittingView sitting, List<UnionId> invited, Map<UnionId, Position> stated, Instant at) {
        List<UnionPosition> settled = new ArrayList<>();
        Set<UnionId> unions = new LinkedHashSet<>(invited);
        sitting.present().forEach(who -> {
            if (who.union() != null) {
                unions.add(who.union());
            }
        });
        unions.addAll(stated.keySet());
        for (UnionId union : unions) {
            boolean present = sitting.wasPresent(union);
            Position said = stated.get(union);
            if (said != null) {
                settled.add(next(matter, new PositionView(union, said, present, !present, true, false, at)));
            } else if (current(matter, union).isEmpty()) {
                Position assumed = present ? Position.noDissent() : Position.absent();
                settled.add(next(matter, new PositionView(union, assumed, present, false, false, false, at)));
            }
        }
        ManyRows.insert(entities, UnionPosition.class, settled);
        return unions.stream()
                .filter(union -> current(matter, union)
                        .filter(position -> position.stance() == Stance.DISAGREES)
                        .isPresent())
                .toList();
    }
}
