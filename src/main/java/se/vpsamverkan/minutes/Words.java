package se.vpsamverkan.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.meeting.LegalBasis;
import se.vpsamverkan.meeting.Outcome;
import se.vpsamverkan.meeting.StatementKind;
import se.vpsamverkan.proposal.Channel;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.VpReference;

/** The printed words of the minutes. Nothing prints as agreed, and nobody "decides", unless it was said (R8). */
final class Words {

    static final String RECREATED = "Återskapat ur en uppteckning – inte originalet";
    static final String PLANNED = " (planerat, ej ur källan)";
    static final String UNANSWERED = "Arbetsgivarens svar: ej besvarat";
    static final String TAKEN_BACK = "Togs tillbaka av organisationen på mötet";

    private Words() {}

    static String of(LegalBasis basis) {
        return switch (basis) {
            case CONSULTATION -> "Samverkan före beslut";
            case INFORMATION -> "Information";
            case WORK_ENVIRONMENT -> "Arbetsmiljö";
            case FORMALITY -> "";
        };
    }

    static String of(StatementKind kind) {
        return switch (kind) {
            case SPECIAL_STATEMENT -> "Särskilt uttalande";
            case RESERVATION -> "Förbehåll";
            case WANTS_FULLER_ANSWER -> "Önskar utförligare svar";
            case ENDORSEMENT -> "Ställer sig bakom";
            case WITHDRAWAL -> "Tar tillbaka";
            case DISAGREEMENT -> "Om oenigheten";
            case COMMENT -> "Till protokollet";
        };
    }

    static String of(se.vpsamverkan.proposal.StatementKind kind) {
        return switch (kind) {
            case SPECIAL_STATEMENT -> "Särskilt uttalande";
            case RESERVATION -> "Förbehåll";
            case COULD_NOT_COMMENT -> "Har inte kunnat yttra sig";
            case REACTION_TO_ANSWERS -> "Om arbetsgivarens svar";
            case COMMENT -> "Uttalande";
        };
    }

    static String of(ItemKind kind) {
        return switch (kind) {
            case PROPOSAL -> "Yrkande";
            case SUGGESTION -> "Förslag";
            case QUESTION -> "Fråga";
            case COMMENT -> "Synpunkt";
        };
    }

    static @Nullable String of(@Nullable Disposition disposition) {
        if (disposition == null) {
            return null;
        }
        return switch (disposition) {
            case GRANTED -> "Bifalls";
            case PARTLY -> "Bifalls delvis";
            case CONSIDERED -> "Tas i beaktande";
            case ALREADY_MET -> "Redan tillgodosett";
            case ONGOING -> "Arbete pågår";
            case NOT_INCLUDED -> "Tas inte med i verksamhetsplanen";
            case REJECTED_CENTRALLY -> "Avslaget centralt";
            case REFERRED -> "Hänskjuts";
            case OUT_OF_SCOPE -> "Utanför verksamhetsplanen";
            case ANSWERED_BEFORE -> "Besvarat tidigare";
            case VP_CORRECTED -> "Texten i verksamhetsplanen rättas";
            case DEFERRED -> "Arbetsgivaren återkommer";
            case INFORMATION, UNANSWERED -> null;
        };
    }

    static String of(Channel channel) {
        return switch (channel) {
            case PORTAL -> "Inlämnat";
            case EMAIL -> "Inkommet med e-post";
            case PAPER -> "Inkommet på papper";
            case ORAL -> "Framfört muntligt";
            case MEETING -> "Framfört på mötet";
        };
    }

    static String of(Outcome outcome) {
        String own = outcome.words() == null ? "" : outcome.words().strip();
        return switch (outcome.result()) {
            case SAMVERKAD -> own.isEmpty() ? "Utfall: samverkad." : own;
            case NOT_STATED -> "Utfall: ej angivet." + (own.isEmpty() ? "" : " " + own);
            case OTHER -> own;
            case LIFTED_TO_MBL -> own.isEmpty() ? "Ärendet lyfts ur samverkan och går till MBL-förhandling." : own;
        };
    }

    static @Nullable String of(@Nullable VpReference reference) {
        if (reference == null) {
            return null;
        }
        StringBuilder words = new StringBuilder();
        append(words, reference.document());
        append(words, reference.page() == null ? null : "s. " + reference.page());
        append(words, reference.paragraph());
        return words.isEmpty() ? null : words.toString();
    }

    static String day(Instant at) {
        return Dates.day(Dates.dateOf(at));
    }

    static String promise(String text, String owner, @Nullable LocalDate due) {
        StringBuilder words = new StringBuilder(text);
        if (!owner.isBlank()) {
            words.append(" Ansvarig: ").append(owner).append('.');
        }
        if (due != null) {
            words.append(" Senast ").append(Dates.day(due)).append('.');
        }
        return words.toString();
    }

    static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static void append(StringBuilder words, @Nullable String more) {
        if (more != null && !more.isBlank()) {
            words.append(words.isEmpty() ? "" : ", ").append(more);
        }
    }
}
