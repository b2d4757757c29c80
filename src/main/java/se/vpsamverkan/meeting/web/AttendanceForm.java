package se.vpsamverkan.meeting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.web.PageErrors;

/** The attendance as its form carries it: known people to tick, and rows for others. */
final class AttendanceForm {

    static final String PRESENT = "deltar";
    static final String ABSENT = "forhinder";

    private static final int MOST = 120;

    private final List<Row> rows;

    private AttendanceForm(List<Row> rows) {
        this.rows = rows;
    }

    /** What is recorded, then those who are expected and not recorded yet, then two empty rows. */
    static AttendanceForm of(List<Attendance> recorded, List<Participant> expected) {
        List<Row> rows = new ArrayList<>();
        for (Attendance line : recorded) {
            rows.add(row(line.who(), line.present() ? PRESENT : ABSENT, line.note()));
        }
        for (Participant who : expected) {
            if (recorded.stream().noneMatch(line -> line.who().sameSeat(who))) {
                rows.add(row(who, "", null));
            }
        }
        AttendanceForm form = new AttendanceForm(rows);
        form.addEmpty();
        return form;
    }

    /** As it was typed. A row's account is believed only if it is one of these people's. */
    static AttendanceForm typed(Map<String, String> fields, List<Participant> known) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < MOST && fields.containsKey("status-" + i); i++) {
            Optional<Participant> account = Sitters.find(known, fields.getOrDefault("vem-" + i, ""));
            String title = fields.getOrDefault("titel-" + i, "");
            rows.add(new Row(
                    account.map(Participant::formName).orElse(""),
                    account.map(Participant::name)
                            .orElse(fields.getOrDefault("namn-" + i, "").strip()),
                    title.strip(),
                    account.map(Participant::formSide).orElse(fields.getOrDefault("sida-" + i, Participant.EMPLOYER)),
                    fields.getOrDefault("status-" + i, ""),
                    fields.getOrDefault("not-" + i, "").strip()));
        }
        return new AttendanceForm(rows);
    }

    /** Those of the list about whom nothing is said take part; who is not there is then changed by hand. */
    void everybodyTakesPart() {
        rows.replaceAll(row -> row.account().isEmpty() || !row.status().isEmpty() ? row : row.present());
    }

    /** Room for two more. */
    void addEmpty() {
        rows.add(new Row("", "", "", Participant.EMPLOYER, "", ""));
        rows.add(new Row("", "", "", Participant.EMPLOYER, "", ""));
    }

    List<Row> rows() {
        return rows;
    }

    /** The lines that say whether somebody was there; rows that say nothing are left out. */
    List<Attendance> attendance(List<Participant> known, List<UnionId> unions, PageErrors errors) {
        List<Attendance> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.status().isEmpty()) {
                if (row.account().isEmpty() && !row.name().isEmpty()) {
                    errors.add("status-" + i, "attendance.status-missing", row.name());
                }
                continue;
            }
            if (row.name().isEmpty()) {
                errors.add("namn-" + i, "attendance.name-missing");
            } else if (row.name().length() > 200 || row.title().length() > 200) {
                errors.add("namn-" + i, "sitting.too-long", 200);
            } else if (row.note().length() > 1000) {
                errors.add("not-" + i, "sitting.too-long", 1000);
            } else {
                Participant who = participant(row, known, unions);
                if (lines.stream().anyMatch(line -> line.who().sameSeat(who))) {
                    errors.add("namn-" + i, "attendance.twice", row.name());
                }
                lines.add(new Attendance(
                        who, row.status().equals(PRESENT), row.note().isEmpty() ? null : row.note()));
            }
        }
        return lines;
    }

    private static Participant participant(Row row, List<Participant> known, List<UnionId> unions) {
        Optional<Participant> account = Sitters.find(known, row.account());
        if (account.isPresent()) {
            Participant who = account.get();
            return new Participant(who.union(), who.person(), who.name(), row.title());
        }
        UnionId union = unions.stream()
                .filter(each -> each.toString().equals(row.side()))
                .findFirst()
                .orElse(null);
        return new Participant(union, null, row.name(), row.title());
    }

    private static Row row(Participant who, String status, @Nullable String note) {
        return new Row(
                who.person() == null ? "" : who.formName(),
                who.name(),
                who.title(),
                who.formSide(),
                status,
                note == null ? "" : note);
    }

    /** A line; the account is empty for somebody who is not registered. */
    record Row(String account, String name, String title, String side, String status, String note) {

        Row present() {
            return new Row(account, name, title, side, PRESENT, note);
        }
    }
}
