package se.vpsamverkan.minutes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the printed minutes say, in printed order and in words; the template only lays it out. Texts of unions and
 * answers are verbatim.
 *
 * @param notice stands on every page of a recreated case; null otherwise
 * @param footer one line, before the page number
 * @param chapters one per matter of the agenda
 * @param matter what is printed under the case's own matter
 * @param signers who adjusts the minutes, with functions
 * @param annexNote said instead of the annex when it belongs to another sitting's minutes; null when it is here
 * @param annex the unions' input with answers; empty if nothing belongs here
 */
record MinutesSheet(
        String title,
        String administration,
        String subject,
        @Nullable String notice,
        String footer,
        List<Fact> facts,
        List<Side> present,
        List<String> absent,
        List<Chapter> chapters,
        CaseMatter matter,
        List<String> carryOver,
        List<String> signers,
        @Nullable String annexNote,
        List<UnionAnnex> annex) {

    /** A line of the head: "Tid", "Plats" and so on. */
    record Fact(String label, String text) {}

    /** The employer or a union with those who were there. */
    record Side(String name, List<String> persons) {}

    /**
     * A matter of the agenda.
     *
     * @param text the secretary's words; null prints a dash, unless something else stands here
     * @param withdrawn that it dropped out, and why; null if it was dealt with
     * @param atOnce what of the matter was adjusted at once, in extracts of its own
     */
    record Chapter(
            int no,
            String title,
            String basis,
            @Nullable String text,
            boolean ofCase,
            @Nullable String withdrawn,
            List<AtOnce> atOnce) {}

    /** A text that was adjusted at once, and where its justering is to be found. */
    record AtOnce(String reference, String text) {}

    /**
     * What the record says of the case's own matter.
     *
     * @param closing when the consultation ended; null when that is not stated
     * @param outcome null at a sitting that is not the last
     */
    record CaseMatter(
            List<Said> statements,
            @Nullable String outcome,
            @Nullable String outcomeNote,
            @Nullable String closing,
            List<UnionPositionLine> positions) {

        static CaseMatter nothing() {
            return new CaseMatter(List.of(), null, null, null, List.of());
        }
    }

    /** A statement: who, which kind, and the words. */
    record Said(
            String union,
            String kind,
            String text,
            @Nullable String about) {}

    /** A union's position and its own words, each with its label. */
    record UnionPositionLine(String union, String stance, List<Fact> words) {}

    /** A union's input in the order it was handed in. */
    record UnionAnnex(String union, @Nullable String silence, List<Part> parts) {}

    /** One handing-in. */
    record Part(String heading, @Nullable String mark, List<Line> lines) {}

    /**
     * One block, as written.
     *
     * @param style heading, text, item, statement or signatories
     * @param kind printed above it: "Yrkande 2027-KOM-001", "Särskilt uttalande"; null for plain text
     * @param label the union's own mark; null if none
     * @param quote quoted from the VP; null if none
     * @param answer the employer's answer; null if there is none
     * @param mark "ej besvarat", or null
     */
    record Line(
            String style,
            @Nullable String kind,
            @Nullable String reference,
            @Nullable String quote,
            @Nullable String label,
            String text,
            @Nullable AnswerLine answer,
            @Nullable String mark) {}

    /**
     * The employer's answer.
     *
     * @param mark "lämnat efter mötet …", or null
     */
    record AnswerLine(
            @Nullable String disposition, @Nullable String mark, String text, List<Fact> supplements) {}
}
