package se.vpsamverkan.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one consultation made the engine do, act by act: the facts it was told, the due dates it was shown and what the
 * delegates left behind. A bare engine plays it again without the product around it.
 */
public final class EngineTape {

    /** One thing the engine is asked to do, in the transaction of the act. */
    sealed interface Move {

        /** A fact as the product tells it. */
        record Told(Effect effect) implements Move {}

        /** An open task shows another due date. */
        record Shown(
                String taskKey,
                String businessKey,
                @Nullable Instant due) implements Move {}
    }

    /** A variable that a delegate set ({@code local}: in its own scope) or took away. */
    record Mark(String method, String name, @Nullable Object value) {}

    /** Where a delegate ran: the element's id, and the business key of its instance. */
    record Place(String element, String businessKey) {

        Place at(UnaryOperator<String> keyed) {
            return new Place(element, keyed.apply(businessKey));
        }
    }

    /** The job an act begins with. */
    public record Fired(String businessKey, boolean timer) {}

    /** One act: what it is called, the job that begins it, and what followed. */
    public static final class Step {

        private final String name;
        private final @Nullable Fired fired;
        final List<Move> moves = new ArrayList<>();
        /** In the order in which the delegates ran. */
        final Map<Place, List<List<Mark>>> marks = new HashMap<>();

        Step(String name, @Nullable Fired fired) {
            this.name = name;
            this.fired = fired;
        }

        /** What the act is called. */
        public String name() {
            return name;
        }

        /** Whether a job begins it, and which. */
        public @Nullable Fired fired() {
            return fired;
        }
    }

    private final List<Step> steps = new ArrayList<>();
    /** The seats of the minutes, in order, with the groups each is offered to. */
    private final Map<String, List<String>> seats = new java.util.LinkedHashMap<>();

    private @Nullable Step running;

    /** An act begins. */
    public void begin(String name, @Nullable Fired fired) {
        running = new Step(name, fired);
        steps.add(running);
    }

    /** The act is over. */
    public void end() {
        running = null;
    }

    /** Keeps to which groups a seat's tasks are offered. */
    public void seat(String adjuster, List<String> groups) {
        seats.put(adjuster, groups);
    }

    /** All acts in order. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    Map<String, List<String>> seats() {
        return seats;
    }

    boolean isRunning() {
        return running != null;
    }

    void note(Move move) {
        if (running != null) {
            running.moves.add(move);
        }
    }

    void note(String element, String businessKey, List<Mark> marks) {
        if (running != null) {
            running.marks
                    .computeIfAbsent(new Place(element, businessKey), any -> new ArrayList<>())
                    .add(List.copyOf(marks));
        }
    }
}
