package se.vpsamverkan.answer.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.vpsamverkan.answer.AnswerDraft;
import se.vpsamverkan.answer.AnswerEdit;
import se.vpsamverkan.answer.AnswerReason;
import se.vpsamverkan.answer.Disposition;

/** What was typed on the page of answers: for each item a disposition, reasons, a text and a note to colleagues. */
final class AnswerForm {

    static final String DISPOSITION = "stallning-";
    static final String REASONS = "skal-";
    static final String TEXT = "svar-";
    static final String NOTE = "intern-";
    static final String STANDS = "star-fast-";

    /** The {@link se.vpsamverkan.answer.DraftView#mark} of the answer as the page showed it. */
    static final String SEEN = "sett-";

    private final MultiValueMap<String, String> typed;

    AnswerForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** Whether the item's fields came with the form and say something else than what is stored. */
    boolean changes(AnswerLines.Line line) {
        if (!typed.containsKey(TEXT + line.asked().id())) {
            return false;
        }
        if (line.draft().returned()
                && !line.draft().written()
                && !text(STANDS + line.asked().id()).isEmpty()) {
            return true; // the department stands by what it wrote
        }
        AnswerDraft draft = draft(line.asked().id());
        if (line.draft().writtenAt() == null
                && (draft.disposition() != null || !draft.text().isBlank())) {
            return true; // begun, and not finished even if it is the same as before: the page says what is missing
        }
        boolean sameNote = line.note().equals(draft.internalNote() == null ? "" : draft.internalNote());
        return !(draft.text().equals(line.text())
                && draft.disposition() == line.draft().disposition()
                && draft.reasons().equals(line.reasons())
                && sameNote);
    }

    private AnswerDraft draft(String id) {
        String note = text(NOTE + id);
        return new AnswerDraft(disposition(id), reasons(id), text(TEXT + id), note.isBlank() ? null : note);
    }

    /** The draft with what the saver had before her. */
    AnswerEdit edit(AnswerLines.Line line) {
        return new AnswerEdit(
                line.item().id(),
                typed.getFirst(SEEN + line.asked().id()),
                draft(line.asked().id()));
    }

    /** What was typed for items that are no longer on the page, because somebody else answers them by now. */
    List<String> strays(List<AnswerLines.Line> lines) {
        Set<String> here = new HashSet<>();
        lines.forEach(line -> here.add(TEXT + line.asked().id()));
        return typed.keySet().stream()
                .filter(field -> field.startsWith(TEXT) && !here.contains(field))
                .map(field -> field.substring(TEXT.length()))
                .filter(id -> !draft(id).mark().equals(typed.getFirst(SEEN + id)))
                .map(id -> text(TEXT + id))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** What each field shows: what was typed where it was refused, else what is stored. */
    Map<String, String> fields(List<AnswerLines.Line> lines, Set<String> refused) {
        Map<String, String> fields = new HashMap<>();
        for (AnswerLines.Line line : lines) {
            String id = line.asked().id();
            boolean asTyped = refused.contains(id);
            Disposition stored = line.draft().disposition();
            fields.put(DISPOSITION + id, asTyped ? text(DISPOSITION + id) : stored == null ? "" : stored.name());
            fields.put(TEXT + id, asTyped ? text(TEXT + id) : line.text());
            fields.put(NOTE + id, asTyped ? text(NOTE + id) : line.note());
        }
        return fields;
    }

    /** The reasons ticked for each item. */
    Map<String, Set<String>> ticked(List<AnswerLines.Line> lines, Set<String> refused) {
        Map<String, Set<String>> ticked = new HashMap<>();
        for (AnswerLines.Line line : lines) {
            String id = line.asked().id();
            Set<String> names = new HashSet<>();
            (refused.contains(id) ? reasons(id) : line.reasons()).forEach(reason -> names.add(reason.name()));
            ticked.put(id, names);
        }
        return ticked;
    }

    private @Nullable Disposition disposition(String id) {
        String chosen = text(DISPOSITION + id);
        return List.of(Disposition.values()).stream()
                .filter(each -> each.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    private Set<AnswerReason> reasons(String id) {
        List<String> chosen = new ArrayList<>(typed.getOrDefault(REASONS + id, List.of()));
        Set<AnswerReason> reasons = EnumSet.noneOf(AnswerReason.class);
        for (AnswerReason reason : AnswerReason.values()) {
            if (chosen.contains(reason.name())) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    /** Browsers send line ends as CR LF; kept as one sign, so that an untouched text is no change. */
    private String text(String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value.replace("\r\n", "\n");
    }
}
