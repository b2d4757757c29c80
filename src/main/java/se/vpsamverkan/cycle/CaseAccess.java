package se.vpsamverkan.cycle;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;

/**
 * The cases a hat may know of, the one predicate behind every page and interface: those of its administration, and for
 * a union those it is invited to. What is in a case has predicates of its own.
 */
@Service
public class CaseAccess {

    private final ConsultationCases cases;
    private final Permissions permissions;

    CaseAccess(ConsultationCases cases, Permissions permissions) {
        this.cases = cases;
        this.permissions = permissions;
    }

    /** The newest year first; empty for hats that read no cases. */
    public List<CaseView> all(Actor actor) {
        if (actor.administration() == null
                || permissions.check(actor, Act.READ_CASE).isPresent()) {
            return List.of();
        }
        return cases.all(actor.administration()).stream()
                .filter(found -> isInvited(actor, found))
                .toList();
    }

    /**
     * The case of an address. Refused when the hat reads no cases or not this administration's; a key that is none, a
     * case that does not exist and one that a union is not invited to all answer {@code cycle.no-such-case}.
     */
    public Result<CaseView> read(Actor actor, String key) {
        Optional<Refusal> closed = permissions.check(actor, Act.READ_CASE);
        if (closed.isPresent()) {
            return Result.refused(closed.get());
        }
        Optional<CaseView> found = parse(key).flatMap(cases::find);
        if (found.isEmpty()) {
            return Result.refused("cycle.no-such-case");
        }
        Optional<Refusal> foreign =
                permissions.check(actor, Act.READ_CASE, found.get().key());
        if (foreign.isPresent()) {
            return Result.refused(foreign.get());
        }
        return isInvited(actor, found.get()) ? Result.done(found.get()) : Result.refused("cycle.no-such-case");
    }

    /**
     * The case of an address on which this act is done: as {@link #read}, and refused to hats that may not do it and
     * when the case has ended. For a page's form before anything is typed into it.
     */
    public Result<CaseView> forAct(Actor actor, String key, Act act) {
        Result<CaseView> found = read(actor, key);
        if (found instanceof Result.Done<CaseView> done) {
            Optional<Refusal> refusal = permissions
                    .check(actor, act, done.value().key())
                    .or(() -> done.value().live() ? Optional.empty() : Optional.of(Refusal.of("cycle.case-ended")));
            return refusal.<Result<CaseView>>map(Result::refused).orElse(found);
        }
        return found;
    }

    private static boolean isInvited(Actor actor, CaseView found) {
        return actor.union() == null || found.invited().contains(actor.union());
    }

    private static Optional<CaseKey> parse(String key) {
        try {
            return Optional.of(new CaseKey(key));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }
}
