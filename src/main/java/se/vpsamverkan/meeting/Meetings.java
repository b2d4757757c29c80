package se.vpsamverkan.meeting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.UnionId;

/** The group's meetings: convened, held in one or more sittings, ended with an outcome (process.md 3). */
@Service
public class Meetings {

    /** Sends the invitation; after D2 it is noted as late, never stopped. A null place leaves what is known. */
    public Result<Nothing> sendInvitation(Actor by, MeetingId id, @Nullable String place) {
        throw notBuilt();
    }

    /** Sends the invitation without a word on the place. */
    public Result<Nothing> sendInvitation(Actor by, MeetingId id) {
        return sendInvitation(by, id, null);
    }

    /** Sends agenda and material; an empty agenda means the one already on the meeting. */
    public Result<Nothing> sendAgenda(Actor by, MeetingId id, List<AgendaMatter> agenda) {
        throw notBuilt();
    }

    /** The clock says it is time: the sitting begins, whether or not answers are out. Already begun: nothing happens. */
    public Result<Nothing> start(MeetingId id) {
        return start(Actor.system(), id);
    }

    /** Begins the sitting; a person may do so before or after its time (a meeting recorded afterwards). */
    public Result<Nothing> start(Actor by, MeetingId id) {
        throw notBuilt();
    }

    /** Saves what the secretary has written down of the sitting that goes on, any number of times. */
    public Result<Nothing> record(Actor by, MeetingId id, MeetingRecord record) {
        throw notBuilt();
    }

    /** Ends the sitting; the new meeting's id if it is continued at one. */
    public Result<Optional<MeetingId>> end(Actor by, MeetingId id, EndMeeting end) {
        throw notBuilt();
    }

    /** Gives a meeting that has not begun another start. */
    public Result<Nothing> reschedule(Actor by, MeetingId id, LocalDateTime start, String reason) {
        throw notBuilt();
    }

    /** A union gives or changes its position in writing; after the freeze it is received and appended. */
    public Result<Nothing> givePosition(Actor by, MatterId matter, Position position, Instant receivedAt) {
        throw notBuilt();
    }

    /** HR registers a position that came in writing by another way, such as an absent union's letter. */
    public Result<Nothing> registerPosition(
            Actor by, MatterId matter, UnionId union, Position position, Instant receivedAt) {
        throw notBuilt();
    }

    /** HR decides that a statement obliges the employer to nothing (null), or to this. */
    public Result<Nothing> decideFollowUp(Actor by, MeetingId id, UUID statement, @Nullable Obligation obligation) {
        throw notBuilt();
    }

    /** The text of the sitting's minutes is frozen, or open again; for the minutes' use. */
    public void textFrozen(MeetingId id, int sitting, boolean frozen) {
        throw notBuilt();
    }

    /** Opens the disagreeing unions' windows at justering, when the administration counts from there (R5). */
    public void openCentralWindows(MeetingId id, Instant anchor) {
        throw notBuilt();
    }

    /** A meeting; an unknown id is the caller's bug. */
    public MeetingView view(MeetingId id) {
        throw notBuilt();
    }

    /** The case's meetings in order of their start. */
    public List<MeetingView> of(CaseKey caseKey) {
        throw notBuilt();
    }

    /** The meeting on whose agenda the matter stands; an unknown matter is the caller's bug. */
    public MeetingView withMatter(MatterId matter) {
        throw notBuilt();
    }

    private static IllegalStateException notBuilt() {
        return new IllegalStateException("not built yet");
    }
}
