package se.vpsamverkan.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPressTests {

    private final MinutesTemplates templates = new MinutesTemplates();
    private final PdfPress press = new PdfPress();

    @Test
    void everyItemAndAnswerCanBeFoundWordForWord() throws IOException {
        byte[] pdf = press.print(templates.minutes(MinutesSheets.sheet(40, null)));
        keep("long", pdf);

        String text = textOf(pdf, "VP-2028-PARKBAD · Protokoll tisdag 7 december 2027");

        for (String code : List.of("BAD", "PAR")) {
            for (int no = 1; no <= 40; no++) {
                assertThat(text).contains(normal(MinutesSheets.ask(code, no)));
                if (no % 7 != 3) {
                    assertThat(text).contains(normal(MinutesSheets.reply(code, no)));
                }
            }
        }
        assertThat(text).contains("grus & salt <ute>").doesNotContain("\u00ad");
    }

    @Test
    void everyPageOfRecreatedMinutesSaysSo() throws IOException {
        byte[] pdf = press.print(templates.minutes(MinutesSheets.sheet(12, MinutesSheets.NOTICE)));
        keep("recreated", pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(normal(stripper.getText(document)))
                        .contains(MinutesSheets.NOTICE)
                        .contains("Sida " + page + " (" + document.getNumberOfPages() + ")");
            }
        }
    }

    @Test
    void thePdfIsTaggedArchivableAndSwedish() throws IOException {
        byte[] pdf = press.print(templates.minutes(MinutesSheets.brief()));
        keep("brief", pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Protokoll från förvaltningsgruppen");
            assertThat(document.getDocumentCatalog().getMetadata().toByteArray())
                    .asString(java.nio.charset.StandardCharsets.UTF_8)
                    .contains("pdfaid")
                    .contains("pdfuaid");
        }
        assertThat(textOf(pdf, "VP-2028-PARKBAD · Protokoll tisdag 7 december 2027"))
                .contains("Ej angivet.");
    }

    @Test
    void theCertificateFollowsThePagesWithoutChangingThem() throws IOException {
        byte[] pages = press.print(templates.minutes(MinutesSheets.sheet(2, null)));
        byte[] both = press.append(pages, press.print(templates.certificate(certificate())));
        keep("signed", both);

        try (PDDocument before = Loader.loadPDF(pages);
                PDDocument after = Loader.loadPDF(both)) {
            assertThat(after.getNumberOfPages()).isEqualTo(before.getNumberOfPages() + 1);
            assertThat(after.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(after.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(after.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(before.getNumberOfPages());
            assertThat(first.getText(after)).isEqualTo(new PDFTextStripper().getText(before));
        }
        assertThat(textOf(both, "-")).contains("Justerad genom inloggning").contains("a".repeat(64));
    }

    private static Certificate certificate() {
        return new Certificate(
                "Justering",
                "Ängslunda park- och badförvaltning",
                "Protokoll från förvaltningsgruppen · VP-2028-PARKBAD",
                null,
                "VP-2028-PARKBAD · Protokoll tisdag 7 december 2027",
                List.of(
                        new MinutesSheet.Fact("Kontrollsumma (SHA-256) för protokollet som justerats", "a".repeat(64)),
                        new MinutesSheet.Fact("Journalens senaste kontrollsumma", "b".repeat(64))),
                List.of(
                        new Certificate.Signer(
                                "Folke Förnäm",
                                "Ordförande",
                                "Justerad genom inloggning fredag 10 december 2027 kl. 09.00",
                                List.of()),
                        new Certificate.Signer(
                                "Gösta Grus",
                                "Justerare för Parkarb",
                                "Har inte justerat, fredag 10 december 2027 kl. 09.30",
                                List.of(
                                        new MinutesSheet.Fact("Skäl", "Punkt 4 återger inte frågan om salt."),
                                        new MinutesSheet.Fact("Sekreterarens syn", "Frågan ställdes efter mötet."))),
                        new Certificate.Signer(
                                "Alma Alm",
                                "Justerare för Träd",
                                "Förhindrad att justera",
                                List.of(new MinutesSheet.Fact("Skäl", "Föräldraledig.")))),
                List.of(new MinutesSheet.UnionPositionLine(
                        "Trädvårdarna",
                        "Har förklarat sig oenig.",
                        List.of(new MinutesSheet.Fact("Inkommet", "lördag 11 december 2027 kl. 08.00")))));
    }

    private static String textOf(byte[] pdf, String footer) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StringBuilder text = new StringBuilder();
            new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .filter(line -> !line.startsWith(footer) && !line.equals("Ängslunda park- och badförvaltning"))
                    .forEach(line -> text.append(line).append('\n'));
            return normal(text.toString());
        }
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Left in the build folder so that a person can look at the pages. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "minutes-samples"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
