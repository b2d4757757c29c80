package se.vpsamverkan.meeting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.meeting.AgendaMatter;
import se.vpsamverkan.meeting.LegalBasis;
import se.vpsamverkan.meeting.MatterView;

/** The agenda as its form carries it: numbered rows that are added, removed and moved by buttons. */
final class AgendaForm {

    private static final int MOST = 60;
    private static final List<String> BASES =
            Arrays.stream(LegalBasis.values()).map(Enum::name).toList();

    private final List<Row> rows;

    private AgendaForm(List<Row> rows) {
        this.rows = rows;
    }

    /** As it is stored. */
    static AgendaForm of(List<MatterView> agenda) {
        List<Row> rows = new ArrayList<>();
        for (MatterView matter : agenda) {
            rows.add(new Row(
                    matter.id().toString(),
                    matter.title(),
                    matter.basis().name(),
                    matter.note() == null ? "" : matter.note(),
                    matter.ofCase()));
        }
        return new AgendaForm(rows);
    }

    /** As it was typed. Which row is the case's own matter is taken from what is stored, never from the form. */
    static AgendaForm typed(Map<String, String> fields, List<MatterView> agenda) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < MOST && fields.containsKey("punkt-" + i); i++) {
            String id = fields.getOrDefault("id-" + i, "");
            Optional<MatterView> stored = agenda.stream()
                    .filter(matter -> matter.id().toString().equals(id))
                    .findFirst();
            String basis = fields.getOrDefault("grund-" + i, "");
            rows.add(new Row(
                    stored.isPresent() ? id : "",
                    fields.getOrDefault("punkt-" + i, "").strip(),
                    BASES.contains(basis) ? basis : LegalBasis.INFORMATION.name(),
                    fields.getOrDefault("not-" + i, "").strip(),
                    stored.filter(MatterView::ofCase).isPresent()));
        }
        return new AgendaForm(rows);
    }

    /** Does what the button says: {@code upp-3}, {@code ned-3}, {@code bort-3} or {@code ny}; the case's own matter stays. */
    void press(String button) {
        if (button.equals("ny") && rows.size() < MOST) {
            rows.add(Math.max(0, rows.size() - 1), new Row("", "", LegalBasis.INFORMATION.name(), "", false));
        } else if (button.matches("(upp|ned|bort)-\\d{1,2}")) {
            int row = Integer.parseInt(button.substring(button.indexOf('-') + 1));
            if (row >= rows.size()) {
                return;
            }
            if (button.startsWith("bort") && !rows.get(row).ofCase()) {
                rows.remove(row);
            } else if (button.startsWith("upp") && row > 0) {
                Collections.swap(rows, row, row - 1);
            } else if (button.startsWith("ned") && row < rows.size() - 1) {
                Collections.swap(rows, row, row + 1);
            }
        }
    }

    /** The rows in order. */
    List<Row> rows() {
        return rows;
    }

    /** The index of the first row without a title; -1 if every row has one. */
    int untitled() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).title().isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** The agenda the rows make, numbered from 1. */
    List<AgendaMatter> agenda() {
        List<AgendaMatter> agenda = new ArrayList<>();
        for (Row row : rows) {
            agenda.add(new AgendaMatter(
                    row.id().isEmpty() ? null : MatterId.of(row.id()),
                    agenda.size() + 1,
                    row.title(),
                    LegalBasis.valueOf(row.basis()),
                    row.ofCase(),
                    row.note().isEmpty() ? null : row.note()));
        }
        return agenda;
    }

    /** A matter; the id is empty for one that is not stored yet. */
    record Row(String id, String title, String basis, String note, boolean ofCase) {}
}
