package se.vpsamverkan.meeting.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.PersonView;

/** Who is called to a meeting: those who speak for each invited union today. */
@Component
class CalledParties {

    private final Directory directory;

    CalledParties(Directory directory) {
        this.directory = directory;
    }

    /** Each invited union, in printed order; one without anybody registered gets no mail, and the page says so. */
    List<Recipient> of(CaseView theCase) {
        List<Recipient> all = new ArrayList<>();
        for (UnionId union : theCase.invited()) {
            all.add(new Recipient(
                    directory.union(union).officialName(), names(directory.reps(union, theCase.administration()))));
        }
        return all;
    }

    /** The chairing head of the administration. */
    List<String> directors(CaseView theCase) {
        return names(directory.holders(Role.DIRECTOR, theCase.administration()));
    }

    private static List<String> names(List<PersonView> persons) {
        return persons.stream().map(PersonView::name).toList();
    }

    /** A union and the names of those who speak for it. */
    record Recipient(String union, List<String> names) {}
}
