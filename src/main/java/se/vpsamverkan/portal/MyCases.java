package se.vpsamverkan.portal;

import java.util.List;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.Refused;

/** The cases a hat may know of: those of its administration, and for a union those it is invited to. */
@Component
class MyCases {

    private final ConsultationCases cases;
    private final Permissions permissions;

    MyCases(ConsultationCases cases, Permissions permissions) {
        this.cases = cases;
        this.permissions = permissions;
    }

    /** The newest year first; empty for hats that read no cases. */
    List<CaseView> of(Actor actor) {
        if (actor.administration() == null
                || permissions.check(actor, Act.READ_CASE).isPresent()) {
            return List.of();
        }
        return cases.all(actor.administration()).stream()
                .filter(found -> isInvited(actor, found))
                .toList();
    }

    /** The case of a page's address; a hat that may not read it is refused, whatever exists. */
    CaseView read(Actor actor, String key) {
        if (permissions.check(actor, Act.READ_CASE).isPresent()) {
            throw new Refused(permissions.check(actor, Act.READ_CASE).orElseThrow());
        }
        CaseView found = cases.find(parse(key)).orElseThrow(NotFound::new);
        permissions.check(actor, Act.READ_CASE, found.key()).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        if (!isInvited(actor, found)) {
            throw new NotFound();
        }
        return found;
    }

    private static boolean isInvited(Actor actor, CaseView found) {
        return actor.union() == null || found.invited().contains(actor.union());
    }

    private static CaseKey parse(String key) {
        try {
            return new CaseKey(key);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }
}
