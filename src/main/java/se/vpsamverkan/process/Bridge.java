package se.vpsamverkan.process;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.DomainEvent;

/**
 * Tells the engine what became true in the domain, in the transaction that made it true: both hold or neither. Features
 * know nothing of it.
 */
@Component
class Bridge {

    private final Effects effects;
    private final ObjectProvider<EngineHand> hand;
    private final ObjectProvider<IdentityService> identity;

    // The engine is fetched late: its own start needs beans that publish events.
    Bridge(Effects effects, ObjectProvider<EngineHand> hand, ObjectProvider<IdentityService> identity) {
        this.effects = effects;
        this.hand = hand;
        this.identity = identity;
    }

    /** Before the features' own listeners: what one of them makes of a fact must not reach the engine ahead of it. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    void on(DomainEvent fact) {
        FactQueue.open(this::tell).add(fact);
    }

    /** Tells everything, also what becomes true meanwhile. */
    private void tell(FactQueue queue) {
        IdentityService identities = identity.getObject();
        // The person who acts may do this in the domain; whether the engine would let them is another question.
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            Set<Effect> last = new LinkedHashSet<>();
            for (var fact = queue.next(); fact.isPresent(); fact = queue.next()) {
                for (Effect effect : effects.of(fact.get())) {
                    if (effect instanceof Effect.ShowDeadlines) {
                        last.add(effect); // once for all deadlines that were set or moved
                    } else {
                        hand.getObject().apply(effect);
                    }
                }
            }
            last.forEach(hand.getObject()::apply);
        } finally {
            if (person != null) {
                identities.setAuthentication(person);
            }
        }
    }
}
