package se.vpsamverkan.meeting;

import java.util.ArrayList;
import java.util.List;
import se.vpsamverkan.cycle.CaseKind;

/** The agenda a meeting starts out with; the secretary changes it before it is sent. */
final class AgendaTemplates {

    private AgendaTemplates() {}

    /** Numbered from 1, with exactly one matter of the case. */
    static List<AgendaMatter> of(CaseKind kind, String caseTitle) {
        Builder agenda = new Builder();
        agenda.add("Mötet öppnas och dagordningen fastställs", LegalBasis.FORMALITY);
        agenda.add("Val av justerare och tid för justering", LegalBasis.FORMALITY);
        if (kind == CaseKind.EXTRA) {
            agenda.addCase(caseTitle, LegalBasis.CONSULTATION);
        } else {
            agenda.add("Föregående protokoll", LegalBasis.FORMALITY);
            agenda.add("Balanslista", LegalBasis.FORMALITY);
            agenda.add("Kvarvarande frågor från tidigare möten", LegalBasis.FORMALITY);
            agenda.add("Information från arbetsgivaren", LegalBasis.INFORMATION);
            agenda.add("Information från de fackliga organisationerna", LegalBasis.INFORMATION);
            agenda.addCase(caseTitle, kind == CaseKind.MBL_FOLLOWUP ? LegalBasis.INFORMATION : LegalBasis.CONSULTATION);
            agenda.add("Ekonomi och budget", LegalBasis.INFORMATION);
            agenda.add("Kompetensförsörjning", LegalBasis.INFORMATION);
            agenda.add("Arbetsmiljö och hälsa", LegalBasis.WORK_ENVIRONMENT);
            agenda.add("Övriga frågor", LegalBasis.INFORMATION);
            agenda.add("Kvarvarande frågor till nästa möte", LegalBasis.FORMALITY);
        }
        agenda.add("Mötet avslutas", LegalBasis.FORMALITY);
        return agenda.matters;
    }

    private static final class Builder {

        private final List<AgendaMatter> matters = new ArrayList<>();

        private void add(String title, LegalBasis basis) {
            matters.add(AgendaMatter.of(matters.size() + 1, title, basis));
        }

        private void addCase(String title, LegalBasis basis) {
            matters.add(new AgendaMatter(null, matters.size() + 1, title, basis, true));
        }
    }
}
