package se.vpsamverkan.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes {@code docs/processes.md} and the pictures out of the models, so that what people read is what runs. Like
 * {@link ProcessPictures} it needs the JDK only; a test writes the same page and compares.
 */
final class ProcessPages {

    /** The order a year is lived in. */
    static final List<String> ORDER = List.of(
            "consultation-cycle",
            "union-track",
            "department-answers",
            "group-meeting",
            "minutes-adjustment",
            "central-negotiation",
            "deadline-watch");

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private static final String HEAD = """
            <!-- Skapas av scripts/render-processes.sh ur processes/. Ändra modellerna, inte den här sidan. -->
            # Processerna

            Sidan är för den som arbetar med samverkan och vill se vad som händer, i vilken ordning och vem som gör vad.
            Bilderna och tabellerna kommer direkt ur de modeller som systemet kör.

            Så läser du bilderna: gröna rutor är uppgifter för människor, grå gör systemet självt. Kuvert är något som har
            hänt, klockan är en tid som väntas in, romber är vägval. En ring på kanten av en ruta avbryter det som pågår i
            rutan. Tunn ring är början, tjock ring är slut.

            """;

    private ProcessPages() {}

    /** Reads the models of the first folder; writes the pictures to the second and the page to the third argument. */
    public static void main(String[] places) throws IOException {
        Path models = Path.of(places[0]);
        for (String key : ORDER) {
            String model = Files.readString(models.resolve(key + ".bpmn"));
            Files.writeString(Path.of(places[1], key + ".svg"), ProcessPictures.draw(model));
        }
        Files.writeString(Path.of(places[2]), page(models));
    }

    /** The whole page. */
    static String page(Path models) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (String key : ORDER) {
            page.append(section(key, ProcessPictures.parse(Files.readString(models.resolve(key + ".bpmn")))));
        }
        Document ladder = ProcessPictures.parse(Files.readString(models.resolve("reminder-ladder.dmn")));
        return page.append(reminders(ladder)).toString();
    }

    private static String section(String key, Document model) {
        Element process = (Element)
                model.getElementsByTagNameNS(ProcessPictures.BPMN, "process").item(0);
        String name = process.getAttribute("name").replace("VP-samverkan: ", "");
        StringBuilder section = new StringBuilder("## " + Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .append("\n\n`")
                .append(key)
                .append("` – ")
                .append(documentation(process))
                .append("\n\n![")
                .append(process.getAttribute("name"))
                .append("](img/")
                .append(key)
                .append(".svg)\n\n");
        section.append("| Uppgift | Vem | Vad | När | Om det dröjer | Var |\n|---|---|---|---|---|---|\n");
        for (Element task : ProcessPictures.all(model, ProcessPictures.BPMN, "userTask")) {
            Map<String, String> said = said(documentation(task));
            boolean form = task.hasAttributeNS(ProcessPictures.CAMUNDA, "formRef");
            section.append("| **")
                    .append(ProcessPictures.readable(task.getAttribute("name")))
                    .append("** | ")
                    .append(ProcessPictures.who(task))
                    .append(" | ")
                    .append(said.get("Vad"))
                    .append(" | ")
                    .append(said.get("När"))
                    .append(" | ")
                    .append(said.get("Om det dröjer"))
                    .append(" | ")
                    .append(form ? "portalen eller Tasklist" : "portalen")
                    .append(" |\n");
        }
        section.append("\nDet här gör systemet självt:\n\n");
        for (Element task : ProcessPictures.all(model, ProcessPictures.BPMN, "serviceTask")) {
            section.append("- **")
                    .append(task.getAttribute("name"))
                    .append("**: ")
                    .append(documentation(task))
                    .append('\n');
        }
        if (ProcessPictures.all(model, ProcessPictures.BPMN, "serviceTask").isEmpty()) {
            section.append("- ingenting; det håller bara reda på vad som återstår\n");
        }
        return section.append('\n').toString();
    }

    private static String reminders(Document ladder) {
        Element decision =
                (Element) ladder.getElementsByTagNameNS(DMN, "decision").item(0);
        StringBuilder section = new StringBuilder("## Påminnelser\n\n`reminder-ladder` – ")
                .append(ProcessPictures.first(decision, DMN, "description").getTextContent())
                .append("\n\n| Tid | När | Vad som händer |\n|---|---|---|\n");
        for (Element rule : ProcessPictures.all(ladder, DMN, "rule")) {
            String said = ProcessPictures.first(rule, DMN, "description").getTextContent();
            String[] parts = said.split("\\. |: ", 3);
            section.append("| ")
                    .append(parts[0])
                    .append(" | ")
                    .append(parts[1])
                    .append(" | ")
                    .append(parts[2])
                    .append(" |\n");
        }
        return section.toString();
    }

    private static Map<String, String> said(String documentation) {
        Map<String, String> said = new HashMap<>();
        documentation.lines().forEach(line -> said.put(line.replaceAll(":.*", ""), line.replaceFirst("[^:]*: ", "")));
        return said;
    }

    private static String documentation(Element element) {
        return ProcessPictures.first(element, ProcessPictures.BPMN, "documentation")
                .getTextContent()
                .strip();
    }
}
