package se.vpsamverkan.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.CaseKey;

/** What HR should look at when it reviews answers: an aid computed on the spot, never a step anybody waits in. */
@Service
@Transactional(readOnly = true)
public class QualityGate {

    private static final Pattern PROMISE = Pattern.compile("återkom(mer|ma)|undersöker|ses över", flags());
    private static final Pattern INTERNAL = Pattern.compile("\\bOBS\\b|\\?\\?\\?|\\binternt?\\b|\\bXX+\\b", flags());
    private static final Set<Disposition> SAYS_MORE_COMES =
            EnumSet.of(Disposition.DEFERRED, Disposition.ONGOING, Disposition.VP_CORRECTED, Disposition.CONSIDERED);
    private static final Set<Disposition> NOES =
            EnumSet.of(Disposition.NOT_INCLUDED, Disposition.REJECTED_CENTRALLY, Disposition.OUT_OF_SCOPE);

    private final AnswerQueries queries;

    QualityGate(AnswerQueries queries) {
        this.queries = queries;
    }

    /** Everything worth a look among the answers that are not out yet, item by item; empty when there is nothing. */
    public List<AnswerFinding> findings(CaseKey caseKey) {
        List<DraftView> open = queries.drafts(caseKey).stream()
                .filter(draft -> !draft.released())
                .toList();
        Map<String, Integer> sameText = new HashMap<>();
        open.stream().filter(DraftView::written).forEach(draft -> sameText.merge(text(draft), 1, Integer::sum));
        List<AnswerFinding> findings = new ArrayList<>();
        for (DraftView draft : open) {
            for (AnswerFinding.Kind kind : kinds(draft, sameText)) {
                findings.add(new AnswerFinding(draft.item(), kind));
            }
        }
        return findings;
    }

    private static Set<AnswerFinding.Kind> kinds(DraftView draft, Map<String, Integer> sameText) {
        EnumSet<AnswerFinding.Kind> kinds = EnumSet.noneOf(AnswerFinding.Kind.class);
        if (!draft.written()) {
            if (!draft.takenBack()) {
                kinds.add(AnswerFinding.Kind.NOT_WRITTEN);
            }
            return kinds;
        }
        String text = text(draft);
        Disposition disposition = draft.disposition();
        if (text.isBlank() && disposition != null && NOES.contains(disposition)) {
            kinds.add(AnswerFinding.Kind.NO_WITHOUT_WORDS);
        }
        if (!text.isBlank() && sameText.getOrDefault(text, 0) > 1) {
            kinds.add(AnswerFinding.Kind.SAME_AS_ANOTHER);
        }
        if (PROMISE.matcher(text).find() && (disposition == null || !SAYS_MORE_COMES.contains(disposition))) {
            kinds.add(AnswerFinding.Kind.HIDDEN_PROMISE);
        }
        if (INTERNAL.matcher(text).find()) {
            kinds.add(AnswerFinding.Kind.LOOKS_INTERNAL);
        }
        return kinds;
    }

    private static String text(DraftView draft) {
        return draft.text() == null ? "" : draft.text();
    }

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    }
}
