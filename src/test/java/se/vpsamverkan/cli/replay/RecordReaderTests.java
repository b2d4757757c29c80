package se.vpsamverkan.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be replayed is refused with one line that says file, place and what is wrong. */
class RecordReaderTests {

    @TempDir
    Path folder;

    @Test
    void aRecordMayLackAlmostEverything() throws Exception {
        CycleRecord least = read("""
                {"administration": "A", "meeting": {"date": "2026-03-12"}, "unions": [], "items": []}""");

        assertThat(least.items()).isEmpty();
        assertThat(RecordDates.of("r.json", least).meeting()).hasToString("2026-03-12T13:00");
        assertThat(RecordDates.of("r.json", least).startKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'input before dispatch'         | '"draftSent": "2026-03-05", "proposalsDue": "2026-03-04"'                 | 'timeline.proposalsDue: lies before the VP draft is sent'
            'comments before the meeting'   | '"commentsDue": "2026-03-11T12:00"'                                       | 'timeline.commentsDue: lies before the meeting'
            'justering before comments'     | '"commentsDue": "2026-03-17T12:00", "justering": "2026-03-16"'            | 'timeline.justering: lies before the comments close'
            'a date that is none'           | '"draftSent": "i mars"'                                                   | 'timeline.draftSent: "i mars" is no date'
            'answers before the last day'   | '"proposalsDue": "2026-03-10", "answersDue": "2026-03-09"'                | 'timeline.answersDue: lies before the unions'
            """)
    void dateOrdersThatCannotBeAreRefused(String what, String timeline, String line) {
        assertThatThrownBy(() -> read("""
                {"administration": "A", "meeting": {"date": "2026-03-12"}, "timeline": {%s}, "unions": [], "items": []}""".formatted(timeline)))
                .as(what)
                .isInstanceOf(BadRecord.class)
                .hasMessageStartingWith("r.json: " + line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '"items": [{"id": "1", "union": "C", "seq": 1, "kind": "proposal", "text": "x"}]'                           | 'items[0].union: "C" is in neither'
            '"items": [{"id": "1", "union": "B", "seq": 1, "kind": "wish", "text": "x"}]'                               | 'items[0].kind: is not one of'
            '"items": [{"id": "1", "union": "B", "seq": 1, "kind": "proposal", "text": " "}]'                           | 'items[0].text: is missing'
            '"items": [], "adjusters": [{"party": "C", "name": "x"}]'                                                   | 'adjusters[0].party: "C" is in neither'
            '"items": [], "statements": [{"union": "B", "kind": "endorsement", "text": "x", "endorses": ["9"]}]'        | 'statements[0].endorses: there is no item "9"'
            '"items": [], "outcome": {"result": "samverkad", "disagreeing": ["C"]}'                                     | 'outcome.disagreeing: "C" is in neither'
            '"items": [], "kind": "fest"'                                                                               | 'kind: "fest" is not one of'
            '"items": [{"id": "1", "union": "B", "seq": "ett", "kind": "proposal", "text": "x"}]'                       | 'items[0].seq: does not fit'
            """)
    void brokenReferencesAreRefused(String rest, String line) {
        assertThatThrownBy(() -> read("""
                {"administration": "A", "meeting": {"date": "2026-03-12"}, "unions": ["B"], %s}""".formatted(rest)))
                .isInstanceOf(BadRecord.class)
                .hasMessageStartingWith("r.json: " + line)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void textThatIsNoJsonSaysTheLine() {
        assertThatThrownBy(() -> read("{\n\"administration\": \"A\",\n oj"))
                .isInstanceOf(BadRecord.class)
                .hasMessage("r.json: line 3: is not valid JSON");
    }

    @Test
    void itemsOutsideTheListWereRaisedAtTheMeeting() throws Exception {
        CycleRecord known = read("""
                {"administration": "A", "meeting": {"date": "2026-03-12"}, "unions": ["B"], "items": [
                {"id": "1", "union": "B", "seq": 1, "kind": "proposal", "text": "x", "startLine": 100},
                {"id": "2", "union": "B", "seq": 2, "kind": "proposal", "text": "y", "startLine": 110},
                {"id": "3", "union": "B", "seq": 3, "kind": "comment", "text": "z", "startLine": 40},
                {"id": "4", "union": "B", "seq": 1, "kind": "proposal", "text": "second list", "startLine": 200}]}""");

        Listed listed = Listed.of(known.items());

        assertThat(listed.handedIn()).hasSize(2);
        assertThat(listed.handedIn().get(0))
                .extracting(CycleRecord.ItemPart::id)
                .containsExactly("1", "2");
        assertThat(listed.handedIn().get(1))
                .extracting(CycleRecord.ItemPart::id)
                .containsExactly("4");
        assertThat(listed.atMeeting()).extracting(CycleRecord.ItemPart::id).containsExactly("3");
    }

    private CycleRecord read(String json) throws BadRecord, IOException {
        Path file = folder.resolve("r.json");
        Files.writeString(file, json, StandardCharsets.UTF_8);
        return RecordReader.read(file);
    }
}
