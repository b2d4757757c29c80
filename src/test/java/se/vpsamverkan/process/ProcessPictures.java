package se.vpsamverkan.process;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Draws a process model as an SVG picture from the model's own coordinates. Needs nothing but the JDK, so that
 * {@code scripts/render-processes.sh} can run it without a build; a test draws the same and compares.
 */
final class ProcessPictures {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String WAYPOINT = "http://www.omg.org/spec/DD/20100524/DI";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final int MARGIN = 20;

    /** Who has a task, as people say it; the key is the name in {@code ${groups.…(execution)}}. */
    static final Map<String, String> WHO = Map.of(
            "hr", "HR",
            "director", "Förvaltningschef",
            "secretary", "Sekreterare",
            "department", "Avdelning",
            "union", "Facklig part",
            "adjuster", "Justerare");

    private final Map<String, Element> elements = new HashMap<>();
    private final StringBuilder svg = new StringBuilder();
    private double right;
    private double bottom;

    private ProcessPictures() {}

    /** The picture of one model. */
    static String draw(String model) {
        return new ProcessPictures().picture(parse(model));
    }

    /** What an expression in a name stands for in a picture or a table. */
    static String readable(String name) {
        return name.replace("${names.union(execution)}", "facklig part")
                .replace("${names.department(execution)}", "avdelningen")
                .replace("${names.deadline(execution)}", "ett steg");
    }

    private String picture(Document document) {
        Element process =
                (Element) document.getElementsByTagNameNS(BPMN, "process").item(0);
        for (Element element : all(document, BPMN, "*")) {
            if (element.hasAttribute("id")) {
                elements.put(element.getAttribute("id"), element);
            }
        }
        List<Element> shapes = all(document, DI, "BPMNShape");
        // Frames first, then lines, then everything that stands on them.
        shapes.stream().filter(shape -> isScope(of(shape))).forEach(this::shape);
        all(document, DI, "BPMNEdge").forEach(this::edge);
        shapes.stream().filter(shape -> !isScope(of(shape))).forEach(this::shape);
        int width = (int) right + MARGIN;
        int height = (int) bottom + MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img"
                     aria-label="%3$s" font-family="'Noto Sans', 'DejaVu Sans', Arial, sans-serif" font-size="11.5">
                <title>%3$s</title>
                <defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">\
                <path d="M0 0 L10 5 L0 10 z" fill="#333"/></marker></defs>
                <rect width="%1$d" height="%2$d" fill="#fff"/>
                %4$s</svg>
                """.formatted(width, height, escape(process.getAttribute("name")), svg);
    }

    private Element of(Element drawn) {
        return elements.get(drawn.getAttribute("bpmnElement"));
    }

    private static boolean isScope(Element element) {
        return "subProcess".equals(element.getLocalName());
    }

    private void shape(Element shape) {
        Element element = of(shape);
        double[] box = box(first(shape, DC, "Bounds"));
        grow(box);
        String name = readable(element.getAttribute("name"));
        String kind = element.getLocalName();
        if (kind.endsWith("Gateway")) {
            gateway(box, kind);
        } else if (kind.endsWith("Event")) {
            event(element, box, kind);
        } else if (isScope(element)) {
            boolean event = "true".equals(element.getAttribute("triggeredByEvent"));
            rect(box, 10, event ? "#fafafa" : "#f4f7fb", event ? "stroke-dasharray=\"3 4\"" : "");
            text(name, box[0] + 12, box[1] + 18, "start", true);
        } else {
            boolean user = "userTask".equals(kind);
            rect(box, 8, user ? "#e3f0e4" : "#eeeeee", "");
            String who = user ? who(element) : "automatiskt";
            boolean several = has(element, BPMN, "multiInstanceLoopCharacteristics");
            text(several ? who + ", var och en" : who, box[0] + 7, box[1] + 14, "start", false);
            wrapped(name, box[0] + box[2] / 2, box[1] + box[3] / 2 + 8, box[2] - 10, true);
        }
        if (has(shape, DI, "BPMNLabel") && !name.isEmpty()) {
            double[] at = box(first(first(shape, DI, "BPMNLabel"), DC, "Bounds"));
            grow(at);
            wrapped(name, at[0] + at[2] / 2, at[1] + at[3] / 2, at[2], false);
        }
    }

    /** The word in {@code ${groups.word(execution)}}. */
    static String group(String candidateGroups) {
        return candidateGroups.replaceAll(".*groups\\.(\\w+)\\(.*", "$1");
    }

    static String who(Element task) {
        return WHO.getOrDefault(group(task.getAttributeNS(CAMUNDA, "candidateGroups")), "?");
    }

    private void gateway(double[] box, String kind) {
        double cx = box[0] + box[2] / 2;
        double cy = box[1] + box[3] / 2;
        add(
                "<path d=\"M%s %s L%s %s L%s %s L%s %s z\" fill=\"#fff6d9\" stroke=\"#333\" stroke-width=\"1.4\"/>",
                cx, box[1], box[0] + box[2], cy, cx, box[1] + box[3], box[0], cy);
        if ("parallelGateway".equals(kind)) {
            add("<path d=\"M%s %s h20 M%s %s v20\" stroke=\"#333\" stroke-width=\"3\"/>", cx - 10, cy, cx, cy - 10);
        } else {
            add("<path d=\"M%s %s l14 14 m0 -14 l-14 14\" stroke=\"#333\" stroke-width=\"2.6\"/>", cx - 7, cy - 7);
        }
    }

    private void event(Element element, double[] box, String kind) {
        double cx = box[0] + box[2] / 2;
        double cy = box[1] + box[3] / 2;
        double radius = box[2] / 2;
        boolean end = "endEvent".equals(kind);
        add(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"#333\" stroke-width=\"%s\"/>",
                cx, cy, radius, end ? "#f8e3e0" : "#fff", end ? 3.2 : 1.4);
        if ("boundaryEvent".equals(kind) || "intermediateCatchEvent".equals(kind)) {
            add(
                    "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke=\"#333\" stroke-width=\"1.2\"/>",
                    cx, cy, radius - 3.5);
        }
        if (has(element, BPMN, "messageEventDefinition")) {
            add(
                    "<path d=\"M%s %s h18 v12 h-18 z l9 7 l9 -7\" fill=\"#fff\" stroke=\"#333\" stroke-width=\"1.2\"/>",
                    cx - 9, cy - 6);
        } else if (has(element, BPMN, "timerEventDefinition")) {
            add(
                    "<circle cx=\"%s\" cy=\"%s\" r=\"9\" fill=\"none\" stroke=\"#333\"/><path d=\"M%s %s v-6 m0 6 l5 2\" stroke=\"#333\" fill=\"none\" stroke-width=\"1.3\"/>",
                    cx, cy, cx, cy);
        } else if (has(element, BPMN, "terminateEventDefinition")) {
            add("<circle cx=\"%s\" cy=\"%s\" r=\"10\" fill=\"#333\"/>", cx, cy);
        }
    }

    private void edge(Element edge) {
        StringBuilder path = new StringBuilder();
        NodeList points = edge.getElementsByTagNameNS(WAYPOINT, "waypoint");
        for (int i = 0; i < points.getLength(); i++) {
            Element point = (Element) points.item(i);
            path.append(i == 0 ? "M" : " L")
                    .append(point.getAttribute("x"))
                    .append(' ')
                    .append(point.getAttribute("y"));
            grow(new double[] {number(point, "x"), number(point, "y"), 0, 0});
        }
        add("<path d=\"%s\" fill=\"none\" stroke=\"#333\" stroke-width=\"1.4\" marker-end=\"url(#arrow)\"/>", path);
        if (has(edge, DI, "BPMNLabel")) {
            double[] at = box(first(first(edge, DI, "BPMNLabel"), DC, "Bounds"));
            wrapped(readable(of(edge).getAttribute("name")), at[0] + at[2] / 2, at[1] + at[3] / 2, at[2] + 20, false);
        }
    }

    private void rect(double[] box, int radius, String fill, String more) {
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\" stroke=\"#333\" stroke-width=\"1.4\" %s/>",
                box[0], box[1], box[2], box[3], radius, fill, more);
    }

    private void text(String text, double x, double y, String anchor, boolean strong) {
        add(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" %s fill=\"%s\">%s</text>",
                x,
                y,
                anchor,
                strong ? "font-weight=\"bold\"" : "font-size=\"10\"",
                strong ? "#111" : "#444",
                escape(text));
    }

    private void wrapped(String text, double cx, double cy, double width, boolean task) {
        List<String> lines = wrap(text, width);
        double y = cy - lines.size() * 7 + 10.5;
        for (String line : lines) {
            add(
                    "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" %s>%s</text>",
                    cx,
                    y,
                    task ? "fill=\"#111\"" : "fill=\"#222\" stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\"",
                    escape(line));
            y += 14;
        }
    }

    /** Breaks a label by an average letter's width; good enough for Swedish in a common sans serif. */
    private static List<String> wrap(String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && longer.length() * 6.2 > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private void grow(double[] box) {
        right = Math.max(right, box[0] + box[2]);
        bottom = Math.max(bottom, box[1] + box[3]);
    }

    private void add(String format, Object... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i] instanceof Double number) {
                args[i] = number == Math.rint(number)
                        ? String.valueOf(number.longValue())
                        : String.format(Locale.ROOT, "%.1f", number);
            }
        }
        svg.append(String.format(Locale.ROOT, format, args)).append('\n');
    }

    private static double[] box(Element bounds) {
        return new double[] {number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height")
        };
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static boolean has(Element within, String space, String name) {
        return within.getElementsByTagNameNS(space, name).getLength() > 0;
    }

    static Element first(Element within, String space, String name) {
        return (Element) within.getElementsByTagNameNS(space, name).item(0);
    }

    static List<Element> all(Document document, String space, String name) {
        NodeList found = document.getElementsByTagNameNS(space, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException | IOException broken) {
            throw new IllegalStateException("not a readable model", broken);
        }
    }
}
