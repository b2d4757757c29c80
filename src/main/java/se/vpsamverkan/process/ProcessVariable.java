package se.vpsamverkan.process;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A typed name of something an instance carries: ids, flags, counts and instants, never a person's name, a text or an
 * address, since the domain tables are the record and the engine only drives.
 *
 * @param name as it stands in the models
 * @param type what the engine stores
 */
record ProcessVariable<T>(String name, Class<T> type) {

    // Every instance.
    static final ProcessVariable<String> CASE_KEY = text("caseKey");
    static final ProcessVariable<String> ADMINISTRATION = text("administration");

    // What a part is about.
    static final ProcessVariable<String> UNION_ID = text("unionId");
    static final ProcessVariable<String> SUBMISSION_ID = text("submissionId");
    static final ProcessVariable<String> DEPARTMENT_ID = text("departmentId");
    static final ProcessVariable<String> MEETING_ID = text("meetingId");
    static final ProcessVariable<String> MINUTES_ID = text("minutesId");
    static final ProcessVariable<String> COMMENT_ID = text("commentId");
    static final ProcessVariable<String> TRACK_ID = text("trackId");
    static final ProcessVariable<String> DEADLINE_ID = text("deadlineId");
    /** Local to one of the parallel tasks of the adjusters: whose seat it is. */
    static final ProcessVariable<String> ADJUSTER_ID = text("adjusterId");

    // What the gateways ask.
    static final ProcessVariable<Boolean> TEXT_ROUND = flag("textRound");
    static final ProcessVariable<Boolean> APPROVED = flag("approved");
    static final ProcessVariable<Boolean> BOARD_DECIDES = flag("boardDecides");
    static final ProcessVariable<Boolean> HAS_ITEMS = flag("hasItems");
    static final ProcessVariable<Boolean> LATE = flag("late");
    static final ProcessVariable<Boolean> ANSWER_NOW = flag("answerNow");
    static final ProcessVariable<Boolean> ADJOURNED = flag("adjourned");
    static final ProcessVariable<Boolean> IMMEDIATE = flag("immediate");
    static final ProcessVariable<Boolean> CALLED = flag("called");
    static final ProcessVariable<Boolean> ALREADY_PAST = flag("alreadyPast");
    static final ProcessVariable<Boolean> WATCH_DONE = flag("watchDone");

    /** When the next rung of a watched deadline is due; the engine's timers read a {@link Date}. */
    static final ProcessVariable<Date> NEXT_AT = new ProcessVariable<>("nextAt", Date.class);
    /** Which rung {@link #NEXT_AT} is about; absent when it is the deadline itself. */
    static final ProcessVariable<String> NEXT_RUNG = text("nextRung");

    private static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    private static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    /** The value; a missing one is a bug of whoever started the instance. */
    T from(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException(
                        "process variable " + name + " is missing in " + scope.getVariableScopeKey()));
    }

    /** The value, or empty when the instance does not carry it. */
    Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(type.cast(scope.getVariable(name)));
    }

    /** Sets the value where the variable already lives, else on the instance. */
    void on(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    /** Takes the variable away, for instance a rung when the deadline itself comes next. */
    void off(VariableScope scope) {
        scope.removeVariable(name);
    }
}
