package se.vpsamverkan.answer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.Addressee;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.party.DepartmentView;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Words;

/** The choice of who answers an item, as forms show and read it. */
@Component
class Addressees {

    private static final String HR = "HR";
    private static final String REFERRED = "HANSKJUTS";

    /** As long as the register keeps it. */
    private static final int LONGEST = 200;

    private final Directory directory;
    private final Words words;

    Addressees(Directory directory, Words words) {
        this.directory = directory;
        this.words = words;
    }

    /** Nobody yet, each department, HR itself, or somebody else altogether. */
    List<Option> options(CaseView view) {
        List<Option> who = new ArrayList<>();
        who.add(Option.of("", words.say("distribute.choose")));
        directory
                .departments(view.administration())
                .forEach(each -> who.add(Option.of(each.id().toString(), each.name())));
        who.add(Option.of(HR, words.say("distribute.hr")));
        who.add(Option.of(REFERRED, words.say("distribute.referred")));
        return who;
    }

    /**
     * What was chosen; empty when nobody was, or after an error about where the item is referred.
     *
     * @param to the choice, as {@link #options} has it
     * @param where what was typed for an item that is referred
     * @param whereField the field of that text
     */
    Optional<Addressee> chosen(CaseView view, String to, String where, String whereField, PageErrors errors) {
        if (to.equals(HR)) {
            return Optional.of(Addressee.hr());
        }
        if (to.equals(REFERRED)) {
            String named = errors.text(whereField, where, "distribute.where-missing");
            if (named.length() > LONGEST) {
                errors.add(whereField, "distribute.where-too-long", LONGEST);
                return Optional.empty();
            }
            return named.isEmpty() ? Optional.empty() : Optional.of(Addressee.referred(named));
        }
        return directory.departments(view.administration()).stream()
                .filter(each -> each.id().toString().equals(to))
                .findFirst()
                .map(DepartmentView::id)
                .map(Addressee::department);
    }

    /** Who answers, in words. */
    String name(Addressee addressee) {
        DepartmentId department = addressee.department();
        if (department != null) {
            return directory.department(department).name();
        }
        return addressee.referredTo() == null
                ? words.say("distribute.hr")
                : words.say("answers.referred", addressee.referredTo());
    }
}
