package se.vpsamverkan.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import se.vpsamverkan.kernel.AdministrationId;

/** The employer's organisation, with what its local agreement decides. */
@Entity
@Table(name = "administration")
class Administration {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;
    private String name;

    @Column(name = "director_title")
    private String directorTitle;

    @Enumerated(EnumType.STRING)
    @Column(name = "consultation_ends_at")
    private ConsultationEndsAt consultationEndsAt;

    @Column(name = "central_request_days")
    private int centralRequestDays;

    @Column(name = "min_union_days")
    private int minUnionDays;

    @Column(name = "show_receipts")
    private boolean showReceiptsBeforeDeadline;

    @Enumerated(EnumType.STRING)
    @Column(name = "cross_union_visibility")
    private CrossUnionVisibility crossUnionVisibility;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Administration() {}

    @SuppressWarnings("NullAway.Init") // settle() sets the settings
    Administration(AdministrationId id, String code, String name, String directorTitle) {
        this.id = id.value();
        this.code = code;
        this.name = name;
        this.directorTitle = directorTitle;
        settle(AdministrationSettings.defaults());
    }

    AdministrationId id() {
        return new AdministrationId(id);
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String directorTitle() {
        return directorTitle;
    }

    AdministrationSettings settings() {
        return new AdministrationSettings(
                consultationEndsAt, centralRequestDays, minUnionDays, showReceiptsBeforeDeadline, crossUnionVisibility);
    }

    final void settle(AdministrationSettings settings) {
        consultationEndsAt = settings.consultationEndsAt();
        centralRequestDays = settings.centralRequestDays();
        minUnionDays = settings.minUnionDays();
        showReceiptsBeforeDeadline = settings.showReceiptsBeforeDeadline();
        crossUnionVisibility = settings.crossUnionVisibility();
    }
}
