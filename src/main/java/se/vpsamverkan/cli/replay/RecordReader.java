package se.vpsamverkan.cli.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.cli.replay.CycleRecord.ItemPart;
import se.vpsamverkan.cli.replay.CycleRecord.StatementPart;

/** Reads a record and refuses what cannot have happened, before anything is started or written. */
final class RecordReader {

    private static final Set<String> KINDS = Set.of("samverkan", "extra", "mbl-followup");
    private static final Set<String> ITEM_KINDS = Set.of("proposal", "question", "comment");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final String file;

    private RecordReader(String file) {
        this.file = file;
    }

    /** The record in the file, checked; {@link BadRecord} says in one line what is wrong and where. */
    static CycleRecord read(Path path) throws BadRecord {
        String file = String.valueOf(path.getFileName());
        RecordReader reader = new RecordReader(file);
        CycleRecord consultation = reader.parse(path);
        reader.check(consultation);
        return consultation;
    }

    private CycleRecord parse(Path path) throws BadRecord {
        String text;
        try {
            text = Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new BadRecord(file, "file", "is not UTF-8 text");
        } catch (IOException e) {
            throw new BadRecord(file, "file", "cannot be read");
        }
        try {
            CycleRecord consultation = JSON.readValue(text, CycleRecord.class);
            if (consultation == null) {
                throw new BadRecord(file, "file", "holds no record");
            }
            return consultation;
        } catch (JsonMappingException e) {
            throw new BadRecord(file, place(e), "does not fit the record format");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new BadRecord(file, at == null ? "file" : "line " + at.getLineNr(), "is not valid JSON");
        }
    }

    private static String place(JsonMappingException e) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.isEmpty() ? "file" : place.toString();
    }

    private void check(CycleRecord consultation) throws BadRecord {
        need("administration", consultation.administration());
        if (consultation.meeting() == null) {
            throw new BadRecord(file, "meeting", "is missing");
        }
        need("meeting.date", consultation.meeting().date());
        if (consultation.kind() != null && !KINDS.contains(consultation.kind())) {
            throw new BadRecord(
                    file, "kind", "\"" + consultation.kind() + "\" is not one of samverkan, extra, mbl-followup");
        }
        RecordDates.of(file, consultation);
        Set<String> known = new HashSet<>(consultation.unions());
        known.addAll(consultation.absentUnions());
        known.add(CycleRecord.ALL);
        Set<String> ids = checkItems(consultation.items(), known);
        checkStatements(consultation.statements(), known, ids);
        for (int i = 0; i < consultation.attendance().size(); i++) {
            party(
                    "attendance[" + i + "].party",
                    consultation.attendance().get(i).party(),
                    known);
        }
        for (int i = 0; i < consultation.adjusters().size(); i++) {
            party("adjusters[" + i + "].party", consultation.adjusters().get(i).party(), known);
        }
        if (consultation.outcome() != null) {
            for (String union : consultation.outcome().disagreeingUnions()) {
                union("outcome.disagreeing", union, known);
            }
        }
        for (int i = 0; i < consultation.documents().size(); i++) {
            need("documents[" + i + "].title", consultation.documents().get(i).title());
        }
    }

    private Set<String> checkItems(List<ItemPart> items, Set<String> known) throws BadRecord {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            ItemPart item = items.get(i);
            String place = "items[" + i + "]";
            need(place + ".id", item.id());
            need(place + ".text", item.text());
            if (!ids.add(item.id())) {
                throw new BadRecord(file, place + ".id", "\"" + item.id() + "\" stands twice");
            }
            union(place + ".union", item.union(), known);
            if (item.kind() == null || !ITEM_KINDS.contains(item.kind())) {
                throw new BadRecord(file, place + ".kind", "is not one of proposal, question, comment");
            }
        }
        return ids;
    }

    private void checkStatements(List<StatementPart> statements, Set<String> known, Set<String> ids) throws BadRecord {
        for (int i = 0; i < statements.size(); i++) {
            StatementPart statement = statements.get(i);
            String place = "statements[" + i + "]";
            union(place + ".union", statement.union(), known);
            need(place + ".kind", statement.kind());
            need(place + ".text", statement.text());
            if (statement.endorses() != null) {
                for (String id : statement.endorses()) {
                    if (!ids.contains(id)) {
                        throw new BadRecord(file, place + ".endorses", "there is no item \"" + id + "\"");
                    }
                }
            }
        }
    }

    private void party(String place, @Nullable String party, Set<String> known) throws BadRecord {
        if (party != null && party.toLowerCase(Locale.ROOT).equals(CycleRecord.EMPLOYER)) {
            return;
        }
        union(place, party, known);
    }

    private void union(String place, @Nullable String union, Set<String> known) throws BadRecord {
        need(place, union);
        if (!known.contains(union)) {
            throw new BadRecord(file, place, "\"" + union + "\" is in neither unions nor absentUnions");
        }
    }

    private void need(String place, @Nullable String value) throws BadRecord {
        if (value == null || value.isBlank()) {
            throw new BadRecord(file, place, "is missing");
        }
    }
}
