package se.vpsamverkan.portal.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.vpsamverkan.answer.AnswerDraft;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.BlockType;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.StatementKind;

/** What the invented people write. */
final class DemoTexts {

    private DemoTexts() {}

    static byte[] file(String title) {
        return (title + "\n\nPåhittat innehåll för att prova VP-samverkan.\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The care workers' letter. */
    static List<Block> care() {
        return List.of(
                Block.text(BlockType.HEADING, 1, "Yrkanden om äldreomsorgen"),
                Block.text(
                        BlockType.INTRODUCTION,
                        1,
                        "Vi har läst förslaget tillsammans med våra medlemmar på de fyra hemtjänstenheterna."),
                Block.item(
                        ItemKind.PROPOSAL,
                        "1.",
                        "Att planen får ett mål om schemalagd tid för överlämning mellan kväll och natt."),
                Block.item(ItemKind.PROPOSAL, "2.", "Att vikarier introduceras i tre dagar innan de arbetar ensamma."),
                Block.item(ItemKind.QUESTION, "3.", "Hur många av enheterna har i dag en egen rehabassistent?"),
                Block.item(ItemKind.COMMENT, "4.", "Bra att planen nämner arbetskläder, det har vi saknat tidigare."));
    }

    /** The case workers' letter. */
    static List<Block> caseWorkers() {
        return List.of(
                Block.text(BlockType.HEADING, 1, "Handläggarnas förslag"),
                Block.item(
                        ItemKind.SUGGESTION,
                        "-",
                        "Skriv in att antalet ärenden per handläggare följs upp varje månad och visas i gruppen."),
                Block.item(
                        ItemKind.PROPOSAL,
                        "-",
                        "Vi yrkar att två tysta arbetsrum reserveras för utredande arbete i det nya huset."),
                Block.item(
                        ItemKind.QUESTION, "-", "Vem ansvarar för det nya verksamhetssystemet när projektet slutar?"),
                Block.item(
                        ItemKind.PROPOSAL,
                        "-",
                        "Vi yrkar att parkavdelningens jour får en gemensam handläggarkontakt."),
                Block.statement(
                        StatementKind.COULD_NOT_COMMENT,
                        "Vi har inte kunnat yttra oss om bilaga 2, som inte hade kommit när vi skrev."));
    }

    /** The cooks' letter, which came after the last day. */
    static List<Block> cooks() {
        return List.of(Block.item(
                ItemKind.PROPOSAL,
                "1.",
                "Att tillagningsköken får en budget för svenska råvaror som räknas upp varje år."));
    }

    /** The pedagogues' letter of last year. */
    static List<Block> pedagogues() {
        return List.of(
                Block.item(ItemKind.PROPOSAL, "a)", "Att planeringstiden i förskolan skyddas även när någon är sjuk."),
                Block.item(ItemKind.QUESTION, "b)", "När blir lokalöversynen klar?"));
    }

    /** The heads' answers, in turn. */
    static AnswerDraft answer(ItemKind kind, int turn) {
        if (!kind.needsDisposition()) {
            return AnswerDraft.of(
                    Disposition.INFORMATION,
                    turn % 2 == 0
                            ? "Tre av fyra enheter har det i dag. Den fjärde rekryterar under våren."
                            : "Översynen redovisas för gruppen före sommaren.");
        }
        return switch (turn % 3) {
            case 0 -> AnswerDraft.of(Disposition.GRANTED, "Vi för in det i planens avsnitt om arbetsmiljö.");
            case 1 ->
                AnswerDraft.of(
                        Disposition.ALREADY_MET, "Det framgår redan av avsnittet om kompetensförsörjning på sidan 14.");
            default ->
                AnswerDraft.of(
                        Disposition.NOT_INCLUDED,
                        "Planen har inga pengar avsatta för det i år, men vi tar upp det i budgeten.");
        };
    }
}
