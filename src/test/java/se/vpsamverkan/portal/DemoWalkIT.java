package se.vpsamverkan.portal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vpsamverkan.VpSamverkanApplication;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.portal.demo.DemoUsers;
import se.vpsamverkan.testing.Browser;
import se.vpsamverkan.testing.OtherJvm;

/**
 * The demo as somebody gets it who starts it for the first time, and a whole consultation in it: every role together
 * takes a case from its plan to the published minutes and to where nothing hinders the board, by keyboard alone and by
 * the links of the pages alone, while the time machine moves the time. What is asserted is what the people see.
 */
@Tag("long")
class DemoWalkIT {

    private static final String TITLE = "Samverkan för hand";
    private static final String STARTED = "Tomcat started on port ";
    private static final String CARE = "Att nattpersonalen får trettio minuters betald överlämning.";
    private static final String CARE_ANSWER = "Tid för överlämning förs in i planens avsnitt om arbetsmiljö.";
    private static final String CASE_WORK = "Att två tysta rum reserveras för utredningar i det nya huset.";
    private static final String CASE_WORK_ANSWER = "Huset har inte plats för fler rum, men vi ser över bokningen.";
    private static final String NOTE = "Gruppen gick igenom planen avsnitt för avsnitt.";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("sv-SE"));

    @TempDir
    private Path folder;

    private final Map<String, LocalDateTime> plan = new LinkedHashMap<>();
    private Browser browser;
    private String address;
    private DemoPerson hr;
    private DemoPerson secretary;
    private DemoPerson director;
    private DemoPerson care;
    private DemoPerson caseWorkers;
    private DemoPerson registrar;
    private DemoPerson board;

    @Test
    void fromThePlanToThePublishedMinutes() throws Exception {
        OtherJvm demo = OtherJvm.startIn(folder, VpSamverkanApplication.class, STARTED, List.of("--server.port=0"));
        try (Browser open = Browser.open()) {
            browser = open;
            address = "http://localhost:" + demo.line().replaceAll(".*" + STARTED + "(\\d+).*", "$1");
            everybodyLogsIn();
            planTheCase();
            readTheDates();
            sendThePlan();
            callToTheMeeting();
            theUnionsHandIn();
            distribute();
            answer();
            release();
            sendTheAgenda();
            holdTheMeeting();
            writeTheMinutes();
            commentOnTheMinutes();
            adjustTheMinutes();
            publish();
            registerAndReportToTheBoard();
        } finally {
            demo.kill();
        }
    }

    private void everybodyLogsIn() {
        hr = person("hr");
        secretary = person("sekreterare");
        director = person("direktor");
        care = person("facklig");
        caseWorkers = person("facklig3");
        registrar = person("registrator");
        board = person("namnd");
    }

    private void planTheCase() {
        LocalDate meeting =
                WorkingDays.swedish().onOrAfter(LocalDate.now(Sweden.ZONE).plusWeeks(8));
        hr.link("Planera en samverkan")
                .type("#rubrik", TITLE)
                .day("#motesdag", meeting)
                .day("#namnddag", WorkingDays.swedish().plus(meeting, 20))
                .button("Föreslå datum");
        assertThat(hr.reads())
                .contains("Inget är sparat än", "Omsorgsfacket Handen")
                .doesNotContain("(D");
        hr.button("Spara tidplanen").isTold("Tidplanen för " + TITLE + " är sparad");
        hr.button("Starta samverkan").isTold("har startat");
        assertThat(care.startPage()).contains("Nästa datum: VP skickas ut");
    }

    private void readTheDates() {
        hr.theCase().link("Tidplan");
        hr.page().locator(".plan li").all().forEach(line -> {
            String when = line.locator("p").nth(1).locator("span").first().innerText();
            if (when.contains(" kl. ")) {
                plan.put(line.locator(".step-name").innerText(), LocalDateTime.parse(when, DATE));
            }
        });
    }

    private void sendThePlan() {
        hr.task("Skicka ut VP").link("Lägg till VP och bilagor");
        add("VP", "Verksamhetsplan, förslag", "verksamhetsplan.pdf");
        add("BILAGA", "Budget per avdelning", "budget.pdf");
        hr.link("Skicka ut VP").button("Skicka till de fackliga").isTold("2 handlingar är skickade till 6");
        registrar.start();
        assertThat(registrar.reads()).contains("Förslag till VP");
    }

    private void add(String kind, String name, String file) {
        hr.choose("slag", kind)
                .type("#namn", name)
                .attach("#fil", new FilePayload(file, "application/pdf", "%PDF-1.7 påhittad".getBytes(US_ASCII)))
                .button("Lägg till en handling")
                .isTold(name + " är tillagd");
    }

    private void callToTheMeeting() {
        hr.task("Skicka kallelse")
                .type("#plats", "Sessionssalen, Norrsjö")
                .button("Granska")
                .button("Skicka kallelsen")
                .isTold("är skickad");
    }

    private void theUnionsHandIn() {
        care.task("Lämna yrkanden")
                .pick("#typ-1", "Yrkande")
                .type("#text-1", CARE)
                .go("button[value='lagg-1']")
                .pick("#typ-2", "Fråga")
                .type("#text-2", "När börjar rekryteringen inför sommaren?")
                .button("Granska och lämna in");
        assertThat(care.reads()).contains(CARE, "Ni lämnar in 2 punkter");
        care.button("Lämna in").isTold("Er inlämning är mottagen");
        assertThat(care.reads()).contains("Mottagningsbevis", CARE);

        caseWorkers
                .task("Lämna yrkanden")
                .press("summary:has-text('Klistra in')")
                .type("#brev", "Handläggarnas yrkanden\n\n- " + CASE_WORK + "\n- Vem svarar för det nya systemet?")
                .button("Dela upp i stycken")
                .button("Granska och lämna in")
                .button("Lämna in")
                .isTold("Er inlämning är mottagen");

        DemoPerson park = person("facklig4");
        park.task("Lämna yrkanden")
                .link("Inga yrkanden")
                .button("Vi har inga yrkanden")
                .isTold("inte har några yrkanden");
        assertThat(hr.startPage()).contains("3 av 6 fackliga organisationer har hört av sig");
    }

    private void distribute() {
        goTo("Yrkanden, förslag och frågor lämnas in", 60 * 9);
        distribute("Handen", "Avdelningen för äldre");
        distribute("Handläggarna", "Avdelningen för barn och unga");
    }

    private void distribute(String union, String department) {
        hr.task("Fördela punkter från " + union)
                .pick("#alla", department)
                .button("Använd för alla")
                .button("Fördela")
                .isTold("är fördelade");
    }

    private void answer() {
        answer("chef", "bifalls", CARE_ANSWER, "Rekryteringen börjar i mars.");
        answer("chef2", "tas inte med", CASE_WORK_ANSWER, "Förvaltningens stab.");
    }

    private void answer(String username, String disposition, String first, String second) {
        DemoPerson head = person(username);
        head.task("Skriv svar")
                .pick("li:nth-child(1) > .form select", disposition)
                .type("li:nth-child(1) > .form textarea", first)
                .type("li:nth-child(2) > .form textarea", second)
                .button("Granska och lämna till HR");
        assertThat(head.reads()).contains(first, second);
        head.button("Lämna svaren till HR").isTold("Svaren är lämnade till HR");
    }

    private void release() {
        hr.task("Granska svaren");
        assertThat(hr.reads()).contains(CARE_ANSWER, CASE_WORK_ANSWER);
        hr.button("Lämna till godkännande").isTold("lämnade till godkännande");
        director.task("Godkänn svaren").button("Skicka svaren till de fackliga").isTold("skickade till de fackliga");
        care.theCase().link("Svaren på yrkanden, förslag och frågor");
        assertThat(care.reads()).contains(CARE_ANSWER);
    }

    private void sendTheAgenda() {
        secretary
                .task("Skicka dagordning och handlingar")
                .button("Granska")
                .button("Skicka dagordningen")
                .isTold("Dagordningen är skickad");
    }

    private void holdTheMeeting() {
        goTo("Mötet börjar", 5);
        secretary.task("Håll mötet och anteckna").link("Närvaro");
        secretary
                .button("Sätt Deltar på alla")
                .pick(row("Petra Puma") + " select", "Förhinder")
                .button("Spara")
                .isTold("Närvaron är sparad");
        secretary
                .link("Ordförande, sekreterare och justerare")
                .pick("#ordforande", "Dag Drake")
                .pick("#sekreterare", "Sofia Storm")
                .tick(adjuster("Frida Fors"))
                .tick(adjuster("Lena Lind"))
                .button("Spara");
        secretary.link("Anteckningar under punkterna").type("textarea", NOTE).button("Spara");
        secretary
                .link("Ställningstaganden")
                .pick(stance("Handläggarnas samfund"), "Oenig")
                .type(row("Handläggarnas samfund") + " textarea", "de tysta rummen")
                .button("Spara");
        goTo("Mötet börjar", 95);
        secretary
                .task("Håll mötet och anteckna")
                .link("Avsluta mötet")
                .choose("hur", "CLOSED")
                .choose("utfall", "SAMVERKAD")
                .button("Granska");
        assertThat(secretary.reads()).contains("de tysta rummen", "Samverkad");
        secretary.button("Avsluta mötet").isTold("Protokollet är påbörjat");
    }

    private void writeTheMinutes() {
        secretary
                .task("Skriv protokollet")
                .type("textarea", NOTE + " Ordföranden avslutade mötet.")
                .button("Spara")
                .isTold("Texten är sparad");
        secretary
                .link("Skicka utkastet till justerarna")
                .button("Granska")
                .button("Skicka utkastet")
                .isTold("Utkastet är skickat");
    }

    private void commentOnTheMinutes() {
        care.task("Läs protokollet")
                .type("#text", "Skriv att mötet började i tid.")
                .button("Lämna synpunkten")
                .isTold("Synpunkten är mottagen");
        secretary.theCase().go("a:has-text('Protokoll från')").link("Synpunkter på protokollet");
        assertThat(secretary.reads()).contains("Skriv att mötet började i tid.");
        secretary.go("a:has-text('Ta ställning till synpunkten från Frida Fors')");
        secretary
                .choose("beslut", "nej")
                .type("#svar", "Det framgår av tiden överst.")
                .button("Spara beslutet")
                .isTold("Beslutet är sparat");
        care.task("Läs protokollet").button("Inga synpunkter").isTold("antecknat");
        director.task("Läs protokollet").button("Inga synpunkter").isTold("antecknat");
    }

    private void adjustTheMinutes() {
        // the secretary says nothing: the text freezes when its time comes
        goTo("Synpunkter på protokollet lämnas", 1);
        for (DemoPerson person : List.of(director, secretary, care, caseWorkers)) {
            waitUntil(person, () -> person.startPage().contains("Justera protokollet"));
            person.task("Justera protokollet")
                    .choose("beslut", "SIGN")
                    .type("#losenord", DemoUsers.PASSWORD)
                    .button("Bekräfta")
                    .isTold("Justerad genom inloggning");
        }
    }

    private void publish() throws IOException {
        assertThat(board.startPage()).contains("Handläggarna");
        waitUntil(secretary, () -> secretary.startPage().contains("Skicka ut protokollet"));
        secretary
                .task("Skicka ut protokollet")
                .button("Skicka ut protokollet")
                .isTold("Protokollet är skickat till parterna");
        care.theCase().go("a:has-text('Protokoll från')");
        byte[] pdf = care.fetch("a:has-text('Justerat protokoll')");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains(CARE, CARE_ANSWER, CASE_WORK, NOTE, "Justerad genom inloggning");
        }
    }

    private void registerAndReportToTheBoard() {
        registrar.start();
        registrar.link("Att diarieföra");
        assertThat(registrar.reads())
                .contains("Yrkanden, förslag och frågor: Omsorgsfacket Handen", "Kallelse", "Svar till de fackliga");

        assertThat(board.startPage()).contains("kan begära central förhandling");
        goTo("Tiden för att begära central förhandling går ut", 1);
        assertThat(board.startPage()).contains("Inget hinder registrerat");
        board.theCase().link("Till nämnden");
        assertThat(board.reads()).contains("Inget hinder registrerat", "Protokoll");
    }

    private DemoPerson person(String username) {
        return new DemoPerson(browser, address, username, TITLE);
    }

    /** HR takes the time machine to so many minutes after a date of the plan. */
    private void goTo(String step, int minutesLater) {
        LocalDateTime to = plan.get(step).plusMinutes(minutesLater);
        hr.link("Tidsmaskin")
                .day("#dag", to.toLocalDate())
                .time("#tid", LocalTime.of(to.getHour(), to.getMinute()))
                .button("Gå dit")
                .isTold("Nu är det");
    }

    /** The pages are made in the background: whoever waits for them looks again. */
    private static void waitUntil(DemoPerson person, BooleanSupplier seen) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute").isLessThan(end);
            person.page().waitForTimeout(500);
        }
    }

    private static String adjuster(String name) {
        return ".choice:has(label:has-text('" + name + "')) input[name=justerare]";
    }

    private static String stance(String union) {
        return row(union) + " select";
    }

    private static String row(String legend) {
        return "fieldset.row:has(legend:text-is('" + legend + "'))";
    }
}
