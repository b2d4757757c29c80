package se.vpsamverkan.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.UnionId;

/**
 * A union as other features see it.
 *
 * @param inAgreement whether the union is bound by the samverkansavtal; one outside has its own MBL track
 * @param aliases other ways its name is written, in no particular order
 * @param predecessor the union it grew out of; null when there is none
 */
public record UnionView(
        UnionId id,
        String officialName,
        String shortName,
        boolean inAgreement,
        List<String> aliases,
        @Nullable UnionId predecessor) {

    public UnionView {
        aliases = List.copyOf(aliases);
    }
}
