package se.vpsamverkan.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import se.vpsamverkan.bench.SqlMeter;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.worklist.OpenTasks;
import se.vpsamverkan.worklist.TaskRow;
import se.vpsamverkan.worklist.TimerLog;

/** Lets the product run as always and notes on a tape what it asks of the engine. */
@TestConfiguration(proxyBeanMethods = false)
public class TapeRecorder {

    /** Where the running tape is put; empty while nobody records. */
    public static final class Deck {

        private volatile @Nullable EngineTape tape;

        /** Records on this tape from now on, or no more. */
        public void put(@Nullable EngineTape next) {
            tape = next;
        }

        @Nullable
        EngineTape recording() {
            EngineTape current = tape;
            return current != null && current.isRunning() ? current : null;
        }
    }

    @Bean
    static Deck deck() {
        return new Deck();
    }

    @Bean
    @Primary
    EngineHand recordingHand(
            Deck deck,
            RuntimeService runtime,
            TaskService tasks,
            ConsultationCases cases,
            Deadlines deadlines,
            TaskDeadlines taskDeadlines,
            OpenTasks worklist,
            TimerLog timers,
            ModelHelpers.Groups groups,
            Clock clock) {
        return new EngineHand(runtime, tasks, cases, deadlines, taskDeadlines, worklist, timers, groups, clock) {
            @Override
            void apply(Effect effect) {
                EngineTape tape = deck.recording();
                if (tape == null) {
                    super.apply(effect);
                } else if (effect instanceof Effect.ShowDeadlines show) {
                    Map<String, TaskRow> before = rows(worklist, show);
                    super.apply(effect);
                    rows(worklist, show).forEach((id, row) -> {
                        TaskRow earlier = before.get(id);
                        Instant shown = earlier == null ? null : earlier.due();
                        if (!Objects.equals(shown, row.due())) {
                            tape.note(new EngineTape.Move.Shown(row.taskKey(), row.businessKey(), row.due()));
                        }
                    });
                } else {
                    tape.note(new EngineTape.Move.Told(effect));
                    super.apply(effect);
                }
            }
        };
    }

    private static Map<String, TaskRow> rows(OpenTasks worklist, Effect.ShowDeadlines show) {
        return SqlMeter.quietly(
                () -> worklist.of(show.caseKey()).stream().collect(Collectors.toMap(TaskRow::taskId, row -> row)));
    }

    @Bean
    static BeanPostProcessor delegateRecorder(Deck deck) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JavaDelegate delegate ? recorded(delegate, name, deck) : bean;
            }
        };
    }

    private static JavaDelegate recorded(JavaDelegate delegate, String element, Deck deck) {
        return execution -> {
            EngineTape tape = deck.recording();
            if (tape == null) {
                delegate.execute(execution);
                return;
            }
            List<EngineTape.Mark> marks = new ArrayList<>();
            DelegateExecution watched = (DelegateExecution) Proxy.newProxyInstance(
                    TapeRecorder.class.getClassLoader(),
                    new Class<?>[] {DelegateExecution.class},
                    (self, method, args) -> {
                        if (method.getName().matches("(set|remove)Variable(Local)?")) {
                            marks.add(new EngineTape.Mark(
                                    method.getName(), (String) args[0], args.length > 1 ? args[1] : null));
                        }
                        try {
                            return method.invoke(execution, args);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
            delegate.execute(watched);
            tape.note(element, execution.getProcessBusinessKey(), marks);
        };
    }
}
