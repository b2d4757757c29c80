package se.vpsamverkan.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One recorded act played in another case: what the delegates are to leave behind, and how the keys are called there. */
final class Scene {

    private final UnaryOperator<String> keyed;
    private final Map<EngineTape.Place, Deque<List<EngineTape.Mark>>> marks = new HashMap<>();

    Scene(EngineTape.Step step, UnaryOperator<String> keyed) {
        this.keyed = keyed;
        step.marks.forEach((place, left) -> marks.put(place.at(keyed), new ArrayDeque<>(left)));
    }

    /** The recorded business key as it is called here. */
    String key(String recorded) {
        return keyed.apply(recorded);
    }

    /** What the delegate of this element leaves behind the next time it runs in this instance. */
    List<EngineTape.Mark> next(String element, String businessKey) {
        EngineTape.Place here = new EngineTape.Place(element, businessKey);
        Deque<List<EngineTape.Mark>> left = marks.get(here);
        if (left == null || left.isEmpty()) {
            throw new IllegalStateException("the product did not come here: " + here);
        }
        return left.remove();
    }
}
