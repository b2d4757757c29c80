package se.vpsamverkan.portal;

import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.web.Words;

/** What hats are called, with the organisation they are worn for. */
@Component
class HatWords {

    private final Words words;
    private final Directory directory;

    HatWords(Words words, Directory directory) {
        this.words = words;
        this.directory = directory;
    }

    /** Such as "facklig företrädare för Förbundet". */
    String of(Actor hat) {
        String key = "hat." + hat.role();
        if (hat.union() != null) {
            return words.say(key, directory.union(hat.union()).officialName());
        }
        if (hat.department() != null) {
            return words.say(key, directory.department(hat.department()).name());
        }
        return hat.administration() == null
                ? words.say(key)
                : words.say(key, directory.administration(hat.administration()).directorTitle());
    }
}
