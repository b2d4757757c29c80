package se.vpsamverkan.cycle.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.DateWish;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.PlanRequest;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.web.PageErrors;

/** What was typed into "Planera en samverkan", and what it means. */
final class NewCaseForm {

    static final String KIND = "slag";
    static final String YEAR = "ar";
    static final String TITLE = "rubrik";
    static final String MEETING_DAY = "motesdag";
    static final String MEETING_TIME = "motestid";
    static final String BOARD_DAY = "namnddag";
    static final String UNIONS = "fackliga";
    static final String NOTE = "anteckning";
    static final String DAY_OF = "dag-";
    static final String TIME_OF = "tid-";

    /** Dates that HR may decide itself before the rules fill in the rest; the meeting's is always decided. */
    static final List<DeadlineKind> DECIDABLE = List.of(
            DeadlineKind.INVITATION,
            DeadlineKind.VP_DISPATCH,
            DeadlineKind.AGENDA,
            DeadlineKind.INPUT,
            DeadlineKind.DEPARTMENT_ANSWERS,
            DeadlineKind.ANSWERS_RELEASE,
            DeadlineKind.MINUTES_COMMENTS,
            DeadlineKind.JUSTERING,
            DeadlineKind.PUBLICATION);

    private final MultiValueMap<String, String> typed;

    NewCaseForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** What stands in each field with one value. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        List.of(KIND, YEAR, TITLE, MEETING_DAY, MEETING_TIME, BOARD_DAY, NOTE)
                .forEach(field -> fields.put(field, text(field)));
        DECIDABLE.forEach(kind -> {
            fields.put(DAY_OF + kind, text(DAY_OF + kind));
            fields.put(TIME_OF + kind, text(TIME_OF + kind));
        });
        return fields;
    }

    /** The unions ticked, as text. */
    List<String> unions() {
        return typed.getOrDefault(UNIONS, List.of());
    }

    /** Whether HR has decided any date itself: its fields are then not folded away. */
    boolean decidesDates() {
        return DECIDABLE.stream().anyMatch(kind -> !text(DAY_OF + kind).isEmpty());
    }

    /**
     * What is wanted; empty after an error.
     *
     * @param known the unions there are; any other is left out
     */
    Optional<Wanted> read(PageErrors errors, List<UnionId> known) {
        CaseKind kind = kind();
        Integer year = year(errors);
        Optional<LocalDateTime> meeting =
                errors.moment(MEETING_DAY, text(MEETING_DAY), MEETING_TIME, text(MEETING_TIME));
        LocalDate board = text(BOARD_DAY).isEmpty()
                ? null
                : errors.day(BOARD_DAY, text(BOARD_DAY)).orElse(null);
        Map<DeadlineKind, DateWish> wishes = wishes(errors);
        Set<String> ticked = new HashSet<>(unions());
        List<UnionId> invited = known.stream()
                .filter(union -> ticked.contains(union.toString()))
                .toList();
        if (kind.hasTextRound() && invited.isEmpty()) {
            errors.add(UNIONS, "refusal.cycle.no-unions");
        }
        if (errors.any() || meeting.isEmpty() || year == null) {
            return Optional.empty();
        }
        return Optional.of(new Wanted(
                new PlanRequest(kind, meeting.get(), wishes, board),
                year,
                text(TITLE),
                invited,
                text(NOTE).isEmpty() ? null : text(NOTE)));
    }

    private CaseKind kind() {
        return List.of(CaseKind.values()).stream()
                .filter(kind -> kind.name().equals(text(KIND)))
                .findFirst()
                .orElse(CaseKind.SAMVERKAN);
    }

    private @Nullable Integer year(PageErrors errors) {
        String year = text(YEAR);
        if (!year.matches("\\d{4}")) {
            errors.add(YEAR, "newcase.bad-year");
            return null;
        }
        return Integer.valueOf(year);
    }

    private Map<DeadlineKind, DateWish> wishes(PageErrors errors) {
        Map<DeadlineKind, DateWish> wishes = new EnumMap<>(DeadlineKind.class);
        for (DeadlineKind kind : DECIDABLE) {
            String day = text(DAY_OF + kind);
            String time = text(TIME_OF + kind);
            if (day.isEmpty() && !time.isEmpty()) {
                errors.add(DAY_OF + kind, "form.day-missing");
            } else if (!day.isEmpty() && time.isEmpty()) {
                errors.day(DAY_OF + kind, day).ifPresent(date -> wishes.put(kind, DateWish.day(date)));
            } else if (!day.isEmpty()) {
                errors.moment(DAY_OF + kind, day, TIME_OF + kind, time)
                        .ifPresent(at -> wishes.put(kind, DateWish.at(at)));
            }
        }
        return wishes;
    }

    private String text(String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** All that was typed, name by name, to be carried through the review. */
    Map<String, List<String>> kept() {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        fields().forEach((field, value) -> kept.put(field, List.of(value)));
        kept.put(UNIONS, new ArrayList<>(unions()));
        return kept;
    }

    /**
     * A case as wanted.
     *
     * @param title empty: named after the year
     * @param note null if none
     */
    record Wanted(
            PlanRequest request,
            int year,
            String title,
            List<UnionId> unions,
            @Nullable String note) {}
}
