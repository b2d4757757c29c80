package se.vpsamverkan.process.engine;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Closes the engine's hole for expressions that come in through queries (CVE-2026-109432): only queries evaluate an
 * expression without a variable scope, and without a scope nothing is evaluated but {@link #ALLOWED_WITHOUT_SCOPE},
 * compared letter by letter. Expressions in the models always have a scope and are not touched.
 */
public final class GuardedExpressionManager extends SpringExpressionManager {

    /** The whole text of every expression a stored filter may hold. */
    public static final Set<String> ALLOWED_WITHOUT_SCOPE = Set.of(
            "${currentUser()}",
            "${currentUserGroups()}",
            "${now()}",
            "${endOfTodayInStockholm()}",
            "${endOfWeekInStockholm()}");

    GuardedExpressionManager(ApplicationContext context, Map<Object, Object> beans) {
        super(context, beans);
        register("endOfTodayInStockholm");
        register("endOfWeekInStockholm");
    }

    @Override
    public Expression createExpression(String text) {
        return new Guarded(createValueExpression(text), this, text);
    }

    private void register(String function) {
        try {
            addFunction(function, StockholmFunctions.class.getMethod(function));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Guarded extends JuelExpression {

        Guarded(ValueExpression expression, GuardedExpressionManager manager, String text) {
            super(expression, manager, text);
        }

        @Override
        public @Nullable Object getValue(
                @Nullable VariableScope scope, @Nullable BaseDelegateExecution contextExecution) {
            refuseWithoutScope(scope);
            return super.getValue(scope, contextExecution);
        }

        @Override
        public void setValue(
                Object value, @Nullable VariableScope scope, @Nullable BaseDelegateExecution contextExecution) {
            if (scope == null) {
                throw new NotAllowedException("an expression without a scope is never assigned to");
            }
            super.setValue(value, scope, contextExecution);
        }

        private void refuseWithoutScope(@Nullable VariableScope scope) {
            if (scope == null && !ALLOWED_WITHOUT_SCOPE.contains(getExpressionText())) {
                throw new NotAllowedException("this expression is not evaluated in a query");
            }
        }
    }
}
