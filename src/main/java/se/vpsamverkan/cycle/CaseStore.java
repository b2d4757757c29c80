package se.vpsamverkan.cycle;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.UnionId;

/** Reads and writes a case with its plan and its invited unions. */
@Component
class CaseStore {

    private final Cases cases;
    private final PlanVersions plans;
    private final Invitations invitations;
    private final EntityManager entities;

    CaseStore(Cases cases, PlanVersions plans, Invitations invitations, EntityManager entities) {
        this.cases = cases;
        this.plans = plans;
        this.invitations = invitations;
        this.entities = entities;
    }

    /** The number of the administration's next case of the year; nobody else gets it before the transaction ends. */
    int nextNumber(AdministrationId administration, int vpYear) {
        if (cases.lockAdministration(administration.value()).isEmpty()) {
            throw new IllegalStateException("no administration " + administration);
        }
        return count(administration, vpYear) + 1;
    }

    /** How many cases of the year the administration has. */
    int count(AdministrationId administration, int vpYear) {
        return cases.countByAdministrationIdAndVpYear(administration.value(), vpYear);
    }

    void add(ConsultationCase found, PlanCase wish, Actor by, Instant at) {
        entities.persist(found);
        entities.persist(new PlanVersion(found.id(), found.planVersion(), wish.plan(), by, at, PlanChange.NONE));
        int place = 0;
        for (UnionId union : wish.invited().stream().distinct().toList()) {
            entities.persist(new InvitedUnion(found.id(), union, ++place, at));
        }
    }

    ConsultationCase get(CaseKey key) {
        return find(key).orElseThrow(() -> unknown(key));
    }

    Optional<ConsultationCase> find(CaseKey key) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return cases.findByCaseKey(key.value());
        }
        // one that this transaction has read or locked already is at hand
        Optional<ConsultationCase> known = entities.unwrap(Session.class)
                .bySimpleNaturalId(ConsultationCase.class)
                .loadOptional(key.value());
        return known.isPresent() ? known : cases.findByCaseKey(key.value());
    }

    ConsultationCase lock(CaseKey key) {
        return cases.lockByCaseKey(key.value()).orElseThrow(() -> unknown(key));
    }

    List<ConsultationCase> of(AdministrationId administration) {
        return cases.findByAdministrationIdOrderByVpYearDescCaseKeyDesc(administration.value());
    }

    TimePlan plan(ConsultationCase found) {
        return plans.current(List.of(found.id())).stream()
                .findFirst()
                .map(PlanVersion::plan)
                .orElseThrow(() -> new IllegalStateException("no plan of " + found.key()));
    }

    List<PlanVersionView> planVersions(ConsultationCase found) {
        return plans.ofCase(found.id()).stream().map(PlanVersion::view).toList();
    }

    /** Writes a new version of the plan; the old one is kept. */
    int newPlan(ConsultationCase found, TimePlan plan, Actor by, Instant at, PlanChange change) {
        int number = found.nextPlanVersion();
        entities.persist(new PlanVersion(found.id(), number, plan, by, at, change));
        return number;
    }

    List<UnionId> invited(ConsultationCase found) {
        return invitations.findByCaseIdInOrderByPlace(List.of(found.id())).stream()
                .map(InvitedUnion::union)
                .toList();
    }

    void invite(ConsultationCase found, UnionId union, Instant at) {
        entities.persist(new InvitedUnion(found.id(), union, invited(found).size() + 1, at));
    }

    CaseView view(ConsultationCase found) {
        return views(List.of(found)).get(0);
    }

    List<CaseView> views(List<ConsultationCase> found) {
        Collection<UUID> ids = found.stream().map(ConsultationCase::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, PlanVersion> current =
                plans.current(ids).stream().collect(Collectors.toMap(PlanVersion::caseId, Function.identity()));
        Map<UUID, List<UnionId>> invited = invitations.findByCaseIdInOrderByPlace(ids).stream()
                .collect(Collectors.groupingBy(
                        InvitedUnion::caseId, Collectors.mapping(InvitedUnion::union, Collectors.toList())));
        return found.stream()
                .map(one -> {
                    PlanVersion plan = current.get(one.id());
                    if (plan == null) {
                        throw new IllegalStateException("no plan of " + one.key());
                    }
                    return one.view(plan.plan(), invited.getOrDefault(one.id(), List.of()));
                })
                .toList();
    }

    private static IllegalStateException unknown(CaseKey key) {
        return new IllegalStateException("no case " + key);
    }
}
