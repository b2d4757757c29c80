package se.vpsamverkan.minutes;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.SittingView;

/** A sitting's minutes, or the immediately adjusted text of one of its matters. */
@Entity
@Table(name = "minutes")
class SittingMinutes {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_key")
    private String caseKey;

    @Column(name = "administration_id")
    private UUID administrationId;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "sitting_no")
    private int sittingNo;

    @Column(name = "begun_no")
    private int begunNo;

    private boolean immediate;

    @Column(name = "matter_id")
    private @Nullable UUID matterId;

    @Column(name = "immediate_text")
    private @Nullable String immediateText;

    @Enumerated(EnumType.STRING)
    private MinutesState state = MinutesState.DRAFT;

    @Column(name = "text_version")
    private int textVersion = 1;

    @Column(name = "comments_due")
    private Instant commentsDue;

    @Column(name = "justering_due")
    private Instant justeringDue;

    @Column(name = "dates_stated")
    private boolean datesStated;

    @Column(name = "frozen_at")
    private @Nullable Instant frozenAt;

    @Column(name = "frozen_sha256")
    private @Nullable String frozenSha256;

    @Column(name = "pdf_sha256")
    private @Nullable String pdfSha256;

    @Column(name = "adjusted_at")
    private @Nullable Instant adjustedAt;

    @Column(name = "adjusted_sha256")
    private @Nullable String adjustedSha256;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "minutes_note", joinColumns = @JoinColumn(name = "minutes_id"))
    @MapKeyColumn(name = "matter_id")
    @Column(name = "note_text")
    private Map<UUID, String> notes = new HashMap<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SittingMinutes() {}

    private SittingMinutes(MeetingView meeting, int sittingNo, int begunNo, Deadline comments, Deadline justering) {
        this.id = UUID.randomUUID();
        this.caseKey = meeting.caseKey().value();
        this.administrationId = meeting.administration().value();
        this.meetingId = meeting.id().value();
        this.sittingNo = sittingNo;
        this.begunNo = begunNo;
        this.commentsDue = comments.instant();
        this.justeringDue = justering.instant();
    }

    /** The minutes of a sitting that has ended, beginning with what was noted during it. */
    static SittingMinutes of(MeetingView meeting, SittingView sitting, int begunNo) {
        if (sitting.commentsDue() == null || sitting.justeringDue() == null) {
            throw new IllegalStateException("sitting " + sitting.no() + " of " + meeting.id() + " has not ended");
        }
        SittingMinutes minutes =
                new SittingMinutes(meeting, sitting.no(), begunNo, sitting.commentsDue(), sitting.justeringDue());
        minutes.datesStated = sitting.datesStated();
        sitting.notes().forEach((matter, text) -> minutes.notes.put(matter.value(), text));
        return minutes;
    }

    /** One matter's text, adjusted at once: there is no time for comments. */
    static SittingMinutes immediately(
            MeetingView meeting, int sittingNo, int begunNo, MatterId matter, String text, Deadline endOfDay) {
        SittingMinutes minutes = new SittingMinutes(meeting, sittingNo, begunNo, endOfDay, endOfDay);
        minutes.immediate = true;
        minutes.matterId = matter.value();
        minutes.immediateText = text;
        return minutes;
    }

    void written(MinutesText text) {
        notes.clear();
        text.notes().forEach((matter, note) -> notes.put(matter.value(), note));
        if (state == MinutesState.COMMENTS) {
            textVersion++;
        }
    }

    /** Whether nobody but those who write has had the text yet. */
    boolean isFirstDraft() {
        return state == MinutesState.DRAFT && textVersion == 1;
    }

    void sentForComments() {
        state = MinutesState.COMMENTS;
    }

    void dated(Deadline comments, Deadline justering) {
        commentsDue = comments.instant();
        justeringDue = justering.instant();
        datesStated = true;
    }

    void frozen(Instant at, String sha256) {
        state = MinutesState.FROZEN;
        frozenAt = at;
        frozenSha256 = sha256;
    }

    void rendered(String sha256) {
        state = MinutesState.SIGNING;
        pdfSha256 = sha256;
    }

    void reopened() {
        state = MinutesState.DRAFT;
        textVersion++;
        frozenAt = null;
        frozenSha256 = null;
        pdfSha256 = null;
    }

    void adjusted(Instant at) {
        state = MinutesState.ADJUSTED;
        adjustedAt = at;
    }

    void certified(String sha256) {
        adjustedSha256 = sha256;
    }

    void published(Instant at) {
        state = MinutesState.PUBLISHED;
        publishedAt = at;
    }

    MinutesId id() {
        return new MinutesId(id);
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    AdministrationId administration() {
        return new AdministrationId(administrationId);
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    int sittingNo() {
        return sittingNo;
    }

    int begunNo() {
        return begunNo;
    }

    boolean isImmediate() {
        return immediate;
    }

    @Nullable
    MatterId matter() {
        return matterId == null ? null : new MatterId(matterId);
    }

    @Nullable
    String immediateText() {
        return immediateText;
    }

    MinutesState state() {
        return state;
    }

    int textVersion() {
        return textVersion;
    }

    MinutesText text() {
        Map<MatterId, String> texts = new HashMap<>();
        notes.forEach((matter, note) -> texts.put(new MatterId(matter), note));
        return new MinutesText(texts);
    }

    Deadline commentsDue() {
        return Deadline.at(commentsDue);
    }

    Deadline justeringDue() {
        return Deadline.at(justeringDue);
    }

    boolean datesStated() {
        return datesStated;
    }

    @Nullable
    Instant frozenAt() {
        return frozenAt;
    }

    @Nullable
    String frozenSha256() {
        return frozenSha256;
    }

    @Nullable
    String pdfSha256() {
        return pdfSha256;
    }

    @Nullable
    Instant adjustedAt() {
        return adjustedAt;
    }

    @Nullable
    String adjustedSha256() {
        return adjustedSha256;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }
}
