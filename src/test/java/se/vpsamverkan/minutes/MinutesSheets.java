package se.vpsamverkan.minutes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.minutes.MinutesSheet.AnswerLine;
import se.vpsamverkan.minutes.MinutesSheet.CaseMatter;
import se.vpsamverkan.minutes.MinutesSheet.Chapter;
import se.vpsamverkan.minutes.MinutesSheet.Fact;
import se.vpsamverkan.minutes.MinutesSheet.Line;
import se.vpsamverkan.minutes.MinutesSheet.Part;
import se.vpsamverkan.minutes.MinutesSheet.Said;
import se.vpsamverkan.minutes.MinutesSheet.Side;
import se.vpsamverkan.minutes.MinutesSheet.UnionAnnex;
import se.vpsamverkan.minutes.MinutesSheet.UnionPositionLine;

/** Invented minutes, short and long. */
final class MinutesSheets {

    static final String NOTICE = "Återskapat ur en uppteckning – inte originalet";

    private MinutesSheets() {}

    /** A full case with as many items for each of the unions as asked for; every fourth is long. */
    static MinutesSheet sheet(int items, @Nullable String notice) {
        return new MinutesSheet(
                "Protokoll från förvaltningsgruppen",
                "Ängslunda park- och badförvaltning",
                "VP-samverkan 2028 · VP-2028-PARKBAD",
                notice,
                "VP-2028-PARKBAD · Protokoll tisdag 7 december 2027",
                List.of(
                        new Fact("Tid", "tisdag 7 december 2027 kl. 13.00–15.10"),
                        new Fact("Plats", "Stora badhuset, sammanträdesrummet Näcken"),
                        new Fact("Ordförande", "Folke Förnäm, förvaltningschef"),
                        new Fact("Vid protokollet", "Sixten Skriver, sekreterare"),
                        new Fact("Synpunkter på protokollet", "senast torsdag 9 december 2027 kl. 12.00"),
                        new Fact("Justering", "senast fredag 10 december 2027 kl. 23.59")),
                List.of(
                        new Side(
                                "Arbetsgivaren",
                                List.of("Folke Förnäm, förvaltningschef", "Sixten Skriver, sekreterare")),
                        new Side("Badvaktarnas förbund", List.of("Berit Boj")),
                        new Side("Parkarbetarnas riksförening", List.of("Gösta Grus, huvudskyddsombud"))),
                List.of("Trädvårdarna", "Hillevi Häck, HR-chef (sjuk)"),
                List.of(
                        new Chapter(
                                1,
                                "Mötet öppnas och dagordningen fastställs",
                                "",
                                "Dagordningen fastställdes.",
                                false,
                                null,
                                List.of()),
                        new Chapter(
                                2,
                                "Val av justerare och tid för justering",
                                "",
                                "Berit Boj och Gösta Grus.",
                                false,
                                null,
                                List.of()),
                        new Chapter(3, "Föregående protokoll", "", null, false, null, List.of()),
                        new Chapter(
                                4,
                                "Verksamhetsplan 2028",
                                "Samverkan före beslut",
                                "Förslagen gicks igenom punkt för punkt.\n\nParkarbetarna frågade om grus & salt <ute>.",
                                true,
                                null,
                                List.of()),
                        new Chapter(5, "Mötet avslutas", "", null, false, null, List.of())),
                new CaseMatter(
                        List.of(
                                new Said(
                                        "Badvaktarnas förbund",
                                        "Ställer sig bakom",
                                        "Vi stöder parkens yrkande om skuggtak.",
                                        "Avser 2028-PAR-002"),
                                new Said(
                                        "Parkarbetarnas riksförening",
                                        "Förbehåll",
                                        "Ändrad snöröjning samverkas för sig.",
                                        null)),
                        "Verksamhetsplanen är samverkad.",
                        null,
                        "Samverkan i ärendet avslutades tisdag 7 december 2027 kl. 15.10.",
                        List.of(
                                new UnionPositionLine(
                                        "Badvaktarnas förbund", "Ingen avvikande mening antecknad.", List.of()),
                                new UnionPositionLine(
                                        "Parkarbetarnas riksförening",
                                        "Har förklarat sig oenig.",
                                        List.of(
                                                new Fact("Omfattning", "Bemanningen under högsommaren."),
                                                new Fact(
                                                        "Hela texten",
                                                        "Organisationen vill att hela dess text bifogas, se bilagan."))),
                                new UnionPositionLine("Trädvårdarna", "Förhinder.", List.of()))),
                List.of("Återkomma om skuggtak. Ansvarig: Badavdelningen. Senast måndag 31 januari 2028."),
                List.of(
                        "Folke Förnäm, förvaltningschef – ordförande",
                        "Sixten Skriver – vid protokollet",
                        "Berit Boj – justerare för Badvaktarnas förbund"),
                null,
                List.of(
                        annex("Badvaktarnas förbund", "BAD", items),
                        annex("Parkarbetarnas riksförening", "PAR", items),
                        new UnionAnnex("Trädvårdarna", "Inget inkommet.", List.of())));
    }

    /** Minutes of one urgent matter or of a short meeting: no annex. */
    static MinutesSheet brief() {
        MinutesSheet full = sheet(0, null);
        return new MinutesSheet(
                full.title(),
                full.administration(),
                full.subject(),
                null,
                full.footer(),
                full.facts(),
                full.present(),
                List.of(),
                full.chapters(),
                new CaseMatter(List.of(), "Ej angivet.", "Skäl: Mötet gällde bara frågor.", null, List.of()),
                List.of(),
                full.signers(),
                null,
                List.of());
    }

    static String ask(String code, int no) {
        String text =
                "Att badplats nummer " + no + " får bemanning alla dagar i juni–augusti, även kvällar (kl. 18–21), och"
                        + " att e-post- och telefonrutinen 2027/28 skrivs om.";
        return no % 4 == 0
                ? text + " "
                        + ("Sommargästernas köer vid " + code + " växer varje år. ")
                                .repeat(9)
                                .strip()
                : text;
    }

    static String reply(String code, int no) {
        String text = "Förvaltningen prövar " + code + " nummer " + no
                + " i budgeten; verksamhets- och bemanningsplanen styr.";
        return no % 4 == 0
                ? text + "\n\n"
                        + "Vi återkommer när mätningen är klar. ".repeat(12).strip()
                : text;
    }

    private static UnionAnnex annex(String union, String code, int items) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("heading", null, null, null, null, "Yrkanden från " + union, null, null));
        lines.add(new Line(
                "text", null, null, null, null, "Vi vill börja med att tacka för en varm sommar.", null, null));
        for (int no = 1; no <= items; no++) {
            boolean unanswered = no % 7 == 3;
            lines.add(new Line(
                    "item",
                    "Yrkande 2028-" + code + "-" + (100 + no),
                    no % 5 == 0 ? "VP s. " + (10 + no) + ", sista stycket" : null,
                    no % 5 == 0 ? "Baden hålls öppna så långt budgeten räcker." : null,
                    no + ".",
                    ask(code, no),
                    unanswered
                            ? null
                            : new AnswerLine(
                                    no % 3 == 0 ? "Tas i beaktande" : "Tas inte med i verksamhetsplanen",
                                    no % 6 == 0 ? "lämnat efter mötet onsdag 8 december 2027" : null,
                                    reply(code, no),
                                    no % 9 == 0
                                            ? List.of(new Fact("Tillägg på mötet", "Skyltarna byts redan i mars."))
                                            : List.of()),
                    unanswered ? "Arbetsgivarens svar: ej besvarat" : null));
        }
        lines.add(new Line(
                "statement",
                "Särskilt uttalande",
                null,
                null,
                null,
                "Bilaga 3 kom för sent för att läsas.",
                null,
                null));
        lines.add(new Line("signatories", null, null, null, null, "Berit Boj\nVera Vik", null, null));
        return new UnionAnnex(
                union, null, List.of(new Part("Inlämnat tisdag 30 november 2027 kl. 10.00", null, lines)));
    }
}
