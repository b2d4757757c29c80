package se.vpsamverkan.proposal.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.web.Refused;

/** Where a union writes: the case of the address, for those who may hand in for a union that is invited to it. */
@Component
class WritePlace {

    private final CaseAccess access;
    private final Permissions permissions;

    WritePlace(CaseAccess access, Permissions permissions) {
        this.access = access;
        this.permissions = permissions;
    }

    /**
     * A union's own place in a case.
     *
     * @param revises the submission that is being replaced or corrected; null for something new
     */
    record Place(CaseView view, UnionId union, @Nullable SubmissionId revises) {

        String path() {
            return "/arenden/" + view.key().value() + "/lamna-in";
        }

        /** What an address within the place ends with. */
        String query() {
            return revises == null ? "" : "?andrar=" + revises;
        }
    }

    Place open(Actor actor, String key, @Nullable UUID revises) {
        CaseView view = access.read(actor, key).orElseThrow(Refused::new);
        permissions.check(actor, Act.SUBMIT_INPUT, view.key()).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        UnionId union = Optional.ofNullable(actor.union())
                .orElseThrow(() -> new IllegalStateException("only a union may hand in"));
        return new Place(view, union, revises == null ? null : new SubmissionId(revises));
    }
}
