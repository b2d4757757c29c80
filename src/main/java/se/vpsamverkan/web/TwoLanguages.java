package se.vpsamverkan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** A choice between two languages, kept in a cookie; anything else asked for means the first. */
class TwoLanguages extends CookieLocaleResolver {

    private final Locale first;
    private final Locale second;

    TwoLanguages(Locale first, Locale second) {
        super("lang");
        this.first = first;
        this.second = second;
        setDefaultLocaleFunction(request -> first);
        // no secret, and Tasklist's script reads it: both speak the same language
        setCookieHttpOnly(false);
        setCookieSameSite("Lax");
        setCookieMaxAge(Duration.ofDays(365));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        super.setLocale(request, response, known(locale));
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        return known(super.parseLocaleValue(value));
    }

    private Locale known(@Nullable Locale asked) {
        return asked != null && asked.getLanguage().equals(second.getLanguage()) ? second : first;
    }
}
