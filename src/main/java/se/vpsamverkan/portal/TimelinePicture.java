package se.vpsamverkan.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Deadline;

/**
 * The timeline as a picture: one mark a step in order of time, evenly apart so that no two cover each other, with
 * today's place between them. It says nothing that the list beside it does not say in words.
 *
 * @param width of the drawing, in its own units
 * @param marks from the left
 * @param today where the line for today stands; null before the first step and after the last
 */
record TimelinePicture(
        int width, List<Mark> marks, @Nullable Integer today) {

    private static final int GAP = 52;

    /**
     * A step.
     *
     * @param number its place in the list
     * @param state as a class name
     * @param done whether it is behind us, drawn with a tick and not by colour alone
     */
    record Mark(int x, int number, String day, String state, boolean done, boolean late) {}

    /** The picture of these steps; the steps are in order of time. */
    static TimelinePicture of(List<Step> steps, Instant now) {
        List<Mark> marks = new ArrayList<>();
        Integer today = null;
        for (Step step : steps) {
            int number = marks.size() + 1;
            int x = GAP / 2 + GAP * marks.size();
            if (today == null && number > 1 && step.at().isAfter(now)) {
                today = x - GAP / 2;
            }
            LocalDate day = Deadline.at(step.at()).date();
            boolean done = step.state() == StepState.DONE || step.state() == StepState.OVER;
            marks.add(new Mark(
                    x,
                    number,
                    day.getDayOfMonth() + "/" + day.getMonthValue(),
                    step.state().name().toLowerCase(Locale.ROOT),
                    done,
                    step.state() == StepState.LATE));
        }
        boolean begun = !steps.isEmpty() && !steps.get(0).at().isAfter(now);
        return new TimelinePicture(GAP * Math.max(1, marks.size()), List.copyOf(marks), begun ? today : null);
    }

    /** How many steps are behind us. */
    public long done() {
        return marks.stream().filter(Mark::done).count();
    }
}
