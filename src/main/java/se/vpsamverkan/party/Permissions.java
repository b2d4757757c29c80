package se.vpsamverkan.party;

import java.util.Optional;
import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.UnionId;

/**
 * Says who may do what: the table in {@link Act}, the scope inside it, the administration the case belongs to, and that
 * the person really wears the hat today (P7). What is not allowed is refused.
 */
@Service
public class Permissions {

    private final Directory directory;

    Permissions(Directory directory) {
        this.directory = directory;
    }

    /**
     * For acts that concern no particular union or department. A role whose right is limited to its own union or
     * department is held to it by the hat alone; name the union or department whenever the act has one.
     */
    public Optional<Refusal> check(Actor by, Act act) {
        return hat(by, act);
    }

    /** For acts on one union's matter. */
    public Optional<Refusal> check(Actor by, Act act, UnionId union) {
        Optional<Refusal> refusal = hat(by, act);
        return refusal.isPresent() || act.scopeOf(by.role()).orElse(Scope.ANY) != Scope.OWN_UNION
                ? refusal
                : refuseUnless(union.equals(by.union()), "party.not-your-union");
    }

    /** For acts on one department's matter. */
    public Optional<Refusal> check(Actor by, Act act, DepartmentId department) {
        Optional<Refusal> refusal = hat(by, act);
        return refusal.isPresent() || act.scopeOf(by.role()).orElse(Scope.ANY) != Scope.OWN_DEPARTMENT
                ? refusal
                : refuseUnless(department.equals(by.department()), "party.not-your-department");
    }

    /** For acts on a case: as {@link #check(Actor, Act)}, and the case must belong to the actor's administration. */
    public Optional<Refusal> check(Actor by, Act act, CaseKey caseKey) {
        return check(by, act).or(() -> foreign(by, caseKey));
    }

    /** For acts on one union's matter in a case. */
    public Optional<Refusal> check(Actor by, Act act, CaseKey caseKey, UnionId union) {
        return check(by, act, union).or(() -> foreign(by, caseKey));
    }

    /** For acts on one department's matter in a case. */
    public Optional<Refusal> check(Actor by, Act act, CaseKey caseKey, DepartmentId department) {
        return check(by, act, department).or(() -> foreign(by, caseKey));
    }

    /**
     * Nobody acts on both sides of one matter (P4): refused to who, under whatever other hat, answers a union's item and
     * stands for that union too.
     */
    public Optional<Refusal> bothSides(Actor by, UnionId union) {
        boolean standsForIt = by.who().stream()
                .flatMap(person -> directory.hats(person).stream())
                .anyMatch(hat -> hat.role().ofUnion() && union.equals(hat.union()));
        return refuseUnless(!standsForIt || by.role().ofUnion(), "party.both-sides");
    }

    private Optional<Refusal> hat(Actor by, Act act) {
        if (act.scopeOf(by.role()).isEmpty()) {
            return Optional.of(Refusal.of("party.not-allowed"));
        }
        return by.isSystem() ? Optional.empty() : refuseUnless(isWorn(by), "party.hat-not-held");
    }

    private boolean isWorn(Actor by) {
        return by.who().map(person -> directory.hats(person).contains(by)).orElse(false);
    }

    private Optional<Refusal> foreign(Actor by, CaseKey caseKey) {
        if (by.administration() == null) {
            return Optional.empty(); // the clock belongs to every administration
        }
        String code = directory.administration(by.administration()).code();
        return refuseUnless(caseKey.administrationCode().equals(code), "party.other-administration");
    }

    private static Optional<Refusal> refuseUnless(boolean fine, String code) {
        return fine ? Optional.empty() : Optional.of(Refusal.of(code));
    }
}
