package se.vpsamverkan.cli.replay;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded consultation in the exchange format: local date-times in Europe/Stockholm, or dates where no hour is
 * known; null means that the source does not say. Unknown fields are passed over, for records may say more than this.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CycleRecord(
        @Nullable String source,
        String administration,
        @Nullable String kind,
        MeetingPart meeting,
        @Nullable Timeline timeline,
        List<Attendee> attendance,
        List<String> unions,
        List<String> absentUnions,
        List<AdjusterPart> adjusters,
        List<AgendaPart> agenda,
        List<ItemPart> items,
        List<StatementPart> statements,
        @Nullable OutcomePart outcome,
        List<DocumentPart> documents,
        List<String> notes) {

    /** The union name that stands for all unions jointly. */
    static final String ALL = "ALL";

    /** The party name of the employer's side. */
    static final String EMPLOYER = "employer";

    CycleRecord {
        attendance = orEmpty(attendance);
        unions = orEmpty(unions);
        absentUnions = orEmpty(absentUnions);
        adjusters = orEmpty(adjusters);
        agenda = orEmpty(agenda);
        items = orEmpty(items);
        statements = orEmpty(statements);
        documents = orEmpty(documents);
        notes = orEmpty(notes);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record MeetingPart(
            String date,
            @Nullable String start,
            @Nullable String end,
            @Nullable String place,
            @Nullable String chair) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Timeline(
            @Nullable String draftSent,
            @Nullable String proposalsDue,
            @Nullable String answersDue,
            @Nullable String meeting,
            @Nullable String commentsDue,
            @Nullable String justering) {

        static final Timeline EMPTY = new Timeline(null, null, null, null, null, null);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Attendee(
            String party, @Nullable String name, @Nullable String role, boolean absent) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AdjusterPart(String party, @Nullable String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AgendaPart(int no, String title) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reference(
            @Nullable String page,
            @Nullable String paragraph,
            @Nullable String quote,
            @Nullable String document) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ItemPart(
            String id,
            String union,
            int seq,
            String kind,
            @Nullable String format,
            @JsonProperty("vpReference") @Nullable Reference vpReference,
            String text,
            @Nullable String answer,
            @Nullable String answerCategory,
            @Nullable String raisedAt,
            @Nullable Integer startLine,
            @Nullable Integer endLine) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StatementPart(
            String union,
            String kind,
            String text,
            @Nullable List<String> endorses) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OutcomePart(
            @Nullable String result,
            @Nullable List<String> disagreeing,
            @Nullable String text) {

        List<String> disagreeingUnions() {
            return disagreeing == null ? List.of() : disagreeing;
        }
    }

    /** An annex or a later version with its own day of dispatch; null when the record does not say. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DocumentPart(
            @Nullable Integer number,
            String title,
            @Nullable String sent) {}

    Timeline dates() {
        return timeline == null ? Timeline.EMPTY : timeline;
    }
}
