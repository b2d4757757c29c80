package se.vpsamverkan.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chair, secretary and adjusters of a sitting, as far as they are chosen.
 *
 * @param chair null while nobody is chosen
 * @param secretary null while nobody is chosen
 */
public record SittingFunctions(
        @Nullable Participant chair, @Nullable Participant secretary, List<Participant> adjusters) {

    /** The fields of the step in which they are chosen; they hold each one's {@link Participant#formName}. */
    public static final String CHAIR = "ordforande";

    public static final String SECRETARY = "sekreterare";
    public static final String ADJUSTERS = "justerare";

    public SittingFunctions {
        adjusters = List.copyOf(adjusters);
    }

    /** What the fields of a form say; somebody who is not there is not chosen. */
    public static SittingFunctions of(Map<String, String> fields, List<Participant> present) {
        List<Participant> adjusters = Arrays.stream(
                        fields.getOrDefault(ADJUSTERS, "").split("\n"))
                .flatMap(name -> find(present, name).stream())
                .toList();
        return new SittingFunctions(
                find(present, fields.getOrDefault(CHAIR, "")).orElse(null),
                find(present, fields.getOrDefault(SECRETARY, "")).orElse(null),
                adjusters);
    }

    private static Optional<Participant> find(List<Participant> present, String name) {
        return present.stream().filter(who -> who.formName().equals(name)).findFirst();
    }
}
