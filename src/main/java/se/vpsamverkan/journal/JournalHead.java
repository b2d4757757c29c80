package se.vpsamverkan.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import se.vpsamverkan.kernel.CaseKey;

/** The end of a case's chain. Its row is locked by whoever appends, and remembers how many entries there are. */
@Entity
@Table(name = "journal_head")
class JournalHead {

    @Id
    @Column(name = "case_key")
    private String caseKey;

    @Column(name = "last_no")
    private int lastNo;

    @Column(name = "last_hash")
    private String lastHash;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected JournalHead() {}

    JournalHead(CaseKey caseKey) {
        this.caseKey = caseKey.value();
        this.lastHash = Journal.BEGINNING;
    }

    int nextNo() {
        return lastNo + 1;
    }

    int lastNo() {
        return lastNo;
    }

    String lastHash() {
        return lastHash;
    }

    void movedTo(JournalRow row) {
        lastNo++;
        lastHash = row.hash();
    }
}
