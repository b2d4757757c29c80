package se.vpsamverkan.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesFrozen;

/** The service tasks of the case, the unions' input and the minutes. A delegate translates; it never decides. */
@Configuration(proxyBeanMethods = false)
class CaseDelegates {

    @Bean(ConsultationCycleProcess.Services.RELEASE_ANSWERS)
    JavaDelegate releaseAnswers(Answers answers) {
        return execution -> answers.release(caseKey(execution));
    }

    @Bean(ConsultationCycleProcess.Services.CLOSE_CASE)
    JavaDelegate closeCase(ConsultationCases cases) {
        return execution -> cases.close(caseKey(execution));
    }

    /** The silence itself is the fact; the domain recorded it when the time ended, and HR has its notice by event. */
    @Bean(UnionTrackProcess.Services.NOTE_SILENT_UNION)
    JavaDelegate noteSilentUnion() {
        return execution -> ProcessVariable.HAS_ITEMS.on(execution, false);
    }

    @Bean(MinutesAdjustmentProcess.Services.FREEZE_MINUTES)
    JavaDelegate freezeMinutes(MinutesDesk minutes) {
        return execution -> {
            MinutesId id = minutesId(execution);
            if (!minutes.view(id).state().isFrozen()) {
                minutes.freeze(id, Actor.system(), false).orThrow();
                FactQueue.take(MinutesFrozen.class, fact -> fact.minutes().equals(id));
            }
        };
    }

    @Bean(MinutesAdjustmentProcess.Services.RENDER_MINUTES)
    JavaDelegate renderMinutes(MinutesDesk minutes) {
        return execution -> minutes.render(minutesId(execution));
    }

    @Bean(MinutesAdjustmentProcess.Services.RECORD_ADJUSTED)
    JavaDelegate recordAdjusted(MinutesDesk minutes) {
        return execution -> minutes.adjusted(minutesId(execution));
    }

    private static CaseKey caseKey(VariableScope scope) {
        return new CaseKey(ProcessVariable.CASE_KEY.from(scope));
    }

    private static MinutesId minutesId(VariableScope scope) {
        return MinutesId.of(ProcessVariable.MINUTES_ID.from(scope));
    }
}
