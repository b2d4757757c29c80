package se.vpsamverkan.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.PersonView;
import se.vpsamverkan.portal.demo.DemoSettings;
import se.vpsamverkan.web.ActingHat;
import se.vpsamverkan.web.PageFrame;
import se.vpsamverkan.web.SignedIn;
import se.vpsamverkan.web.Words;

/**
 * Gives each of our own pages its frame, and those that say no. Pages about what is broken do without, so that they can be
 * shown whatever it is.
 */
@ControllerAdvice(basePackages = "se.vpsamverkan")
class ShellAdvice implements PageFrame {

    private final ActingHat hats;
    private final Directory directory;
    private final Words words;
    private final HatWords hatWords;
    private final DemoSettings demo;
    private final Clock clock;

    ShellAdvice(ActingHat hats, Directory directory, Words words, HatWords hatWords, DemoSettings demo, Clock clock) {
        this.hats = hats;
        this.directory = directory;
        this.words = words;
        this.hatWords = hatWords;
        this.demo = demo;
        this.clock = clock;
    }

    @Override
    @ModelAttribute(NAME)
    public Shell around(HttpServletRequest request) {
        String name = hats.signedIn()
                .map(SignedIn::person)
                .flatMap(directory::person)
                .map(PersonView::name)
                .orElse(null);
        Optional<Actor> hat = hats.of(request);
        boolean tasklist = hat.map(Actor::role).filter(Role::opensTasklist).isPresent();
        return new Shell(
                name,
                hat.map(hatWords::of).orElse(null),
                hat.map(Actor::administration)
                        .map(id -> directory.administration(id).name())
                        .orElse(null),
                hats.held().size() > 1,
                hat.map(Actor::role).flatMap(Act.READ_OUTBOX::scopeOf).isPresent(),
                tasklist,
                tasklist && FromTasklist.leadsBack(request),
                demo.enabled(),
                demo.enabled() ? words.moment(clock.instant()) : null,
                otherLanguage(request));
    }

    /** The same page in the other language; after a form was sent, the page's own address. */
    private String otherLanguage(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getMethod().equals("GET") ? request.getQueryString() : null)
                .replaceQueryParam("lang", words.say("layout.other-language"))
                .build(true)
                .toUriString();
    }
}
