package se.vpsamverkan.minutes;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.vpsamverkan.kernel.Sweden;

/** Lays minutes out as XHTML. An engine of its own: what is signed must not depend on the web pages' settings. */
@Component
class MinutesTemplates {

    /** Characters XML 1.0 cannot hold; a stray one from a pasted letter must not stop the minutes. */
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final TemplateEngine engine;

    MinutesTemplates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/minutes/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine own = new SpringTemplateEngine();
        own.setTemplateResolver(resolver);
        this.engine = own;
    }

    String minutes(MinutesSheet sheet) {
        return lay("minutes", "sheet", sheet);
    }

    String certificate(Certificate certificate) {
        return lay("certificate", "sheet", certificate);
    }

    private String lay(String template, String name, Object model) {
        String laid = engine.process(template, new Context(Sweden.LOCALE, Map.of(name, model)));
        return NOT_XML.matcher(laid).replaceAll("");
    }
}
