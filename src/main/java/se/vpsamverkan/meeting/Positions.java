package se.vpsamverkan.meeting;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.UnionId;

/** Keeps the unions' positions; nothing ever becomes "agreed" unless it was said. */
@Component
class Positions {

    private final UnionPositions entries;

    Positions(UnionPositions entries) {
        this.entries = entries;
    }

    /** The union's position that holds, what came after the freeze left out. */
    Optional<UnionPosition> current(MatterId matter, UnionId union) {
        return entries.findByMatterIdOrderByEntryNo(matter.value()).stream()
                .filter(entry -> entry.union().equals(union) && !entry.afterFreeze())
                .reduce((earlier, later) -> later);
    }

    /** Adds an entry to the union's history. */
    UnionPosition add(MatterId matter, PositionView given) {
        List<UnionPosition> all = entries.findByMatterIdOrderByEntryNo(matter.value());
        return entries.save(new UnionPosition(matter, all.size() + 1, given));
    }

    /**
     * Settles every union's position when the last sitting closes: what was stated, else what came in writing before,
     * else the default of a present or an absent union. Returns those that disagree.
     */
    List<UnionId> settle(
            MatterId matter, SittingView sitting, List<UnionId> invited, Map<UnionId, Position> stated, Instant at) {
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
                add(matter, new PositionView(union, said, present, !present, true, false, at));
            } else if (current(matter, union).isEmpty()) {
                Position assumed = present ? Position.noDissent() : Position.absent();
                add(matter, new PositionView(union, assumed, present, false, false, false, at));
            }
        }
        return unions.stream()
                .filter(union -> current(matter, union)
                        .filter(position -> position.stance() == Stance.DISAGREES)
                        .isPresent())
                .toList();
    }
}
