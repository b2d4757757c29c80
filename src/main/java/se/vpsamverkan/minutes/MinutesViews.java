package se.vpsamverkan.minutes;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.party.Directory;

/** Puts together what is shown of minutes. */
@Component
class MinutesViews {

    private final AllMinutes all;
    private final Seats seats;
    private final Signatures signatures;
    private final Comments comments;
    private final CannotSigns cannotSigns;
    private final Directory directory;

    MinutesViews(
            AllMinutes all,
            Seats seats,
            Signatures signatures,
            Comments comments,
            CannotSigns cannotSigns,
            Directory directory) {
        this.all = all;
        this.seats = seats;
        this.signatures = signatures;
        this.comments = comments;
        this.cannotSigns = cannotSigns;
        this.directory = directory;
    }

    /** The case of minutes; an unknown id is the caller's bug. */
    CaseKey caseOf(MinutesId id) {
        return new CaseKey(all.caseKeyOf(id.value()).orElseThrow(() -> unknown(id)));
    }

    /** The minutes as stored, to be changed under the case's lock. */
    SittingMinutes stored(MinutesId id) {
        return all.findById(id.value()).orElseThrow(() -> unknown(id));
    }

    /** The minutes of a sitting and the extracts adjusted at once beside them, in the order they were begun. */
    List<SittingMinutes> ofSitting(MeetingView meeting, int sittingNo) {
        return all.findByCaseKeyOrderByBegunNo(meeting.caseKey().value()).stream()
                .filter(each -> each.meeting().equals(meeting.id()) && each.sittingNo() == sittingNo)
                .toList();
    }

    /** A seat of these minutes; a seat of others is the caller's bug. */
    Seat seat(MinutesId id, AdjusterId seat) {
        return seats.findById(seat.value())
                .filter(found -> found.minutes().equals(id))
                .orElseThrow(() -> new IllegalStateException("no seat " + seat + " in " + id));
    }

    MinutesView view(SittingMinutes minutes) {
        return new MinutesView(
                minutes.id(),
                minutes.caseKey(),
                minutes.meeting(),
                minutes.sittingNo(),
                minutes.isImmediate(),
                minutes.matter(),
                minutes.state(),
                minutes.textVersion(),
                minutes.text(),
                minutes.commentsDue(),
                minutes.justeringDue(),
                seats(minutes),
                comments.findByMinutesIdOrderByNo(minutes.id().value()).stream()
                        .map(Comment::view)
                        .toList(),
                minutes.frozenAt(),
                minutes.frozenSha256(),
                minutes.pdfSha256(),
                minutes.adjustedAt(),
                minutes.publishedAt());
    }

    List<SeatView> seats(SittingMinutes minutes) {
        List<Signature> given =
                signatures.findByMinutesIdOrderBySignedAt(minutes.id().value());
        List<CannotSign> said =
                cannotSigns.findByMinutesIdOrderBySaidAt(minutes.id().value());
        return seats.findByMinutesIdOrderByNo(minutes.id().value()).stream()
                .map(seat -> view(seat, minutes, given, said))
                .toList();
    }

    private SeatView view(Seat seat, SittingMinutes minutes, List<Signature> given, List<CannotSign> said) {
        SignatureView signature = given.stream()
                .filter(each -> each.holds() && each.isOf(seat.id()))
                .findFirst()
                .map(Signature::view)
                .orElse(null);
        String union =
                seat.union() == null ? null : directory.union(seat.union()).shortName();
        SeatState state;
        if (signature != null) {
            state = switch (signature.decision()) {
                case SIGN -> SeatState.SIGNED;
                case SIGN_WITH_NOTE -> SeatState.SIGNED_WITH_NOTE;
                case REFUSE -> SeatState.REFUSED;
            };
        } else if (seat.isExcused()) {
            state = SeatState.EXCUSED;
        } else {
            state = seat.hasRead(minutes.textVersion()) ? SeatState.READ : SeatState.WAITING;
        }
        return new SeatView(
                seat.id(),
                seat.union(),
                seat.functions(),
                SeatPlan.label(seat.functions(), union),
                seat.person(),
                seat.name(),
                seat.title(),
                state,
                seat.excuse(),
                signature,
                said.stream()
                        .filter(each -> each.isOf(seat.id()))
                        .map(each -> each.view(each.holds(seat, minutes.pdfSha256())))
                        .toList(),
                given.stream()
                        .filter(each -> each.isOf(seat.id()))
                        .map(Signature::voidAt)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .orElse(null));
    }

    private static IllegalStateException unknown(MinutesId id) {
        return new IllegalStateException("no minutes " + id);
    }
}
