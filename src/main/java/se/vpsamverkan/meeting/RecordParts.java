package se.vpsamverkan.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.SeenMark;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.proposal.InputQueries;

/**
 * Saves one part of the record of the sitting that goes on and touches no other, so that several people can write at the
 * same time. What somebody else has changed since the saver opened it is never overwritten unseen.
 */
@Service
@Transactional
public class RecordParts {

    private final MeetingViews views;
    private final Sittings sittings;
    private final Matters matters;
    private final ConsultationCases cases;
    private final InputQueries input;
    private final Permissions permissions;

    RecordParts(
            MeetingViews views,
            Sittings sittings,
            Matters matters,
            ConsultationCases cases,
            InputQueries input,
            Permissions permissions) {
        this.views = views;
        this.sittings = sittings;
        this.matters = matters;
        this.cases = cases;
        this.input = input;
        this.permissions = permissions;
    }

    /**
     * Saves where the sitting is held and who is there.
     *
     * @param seen the {@link SittingView#attendanceMark} of what the saver had before her
     * @param place null leaves what is known
     */
    public Result<Nothing> attendance(
            Actor by, MeetingId id, String seen, @Nullable String place, List<Attendance> attendance) {
        return change(by, id, sitting -> {
            SittingView now = sitting.view();
            String wantedPlace = place == null ? now.place() : place;
            String wanted = SittingView.attendanceMark(wantedPlace, attendance);
            if (!seen.equals(now.attendanceMark()) && !wanted.equals(now.attendanceMark())) {
                return Result.refused("meeting.attendance-changed-meanwhile");
            }
            sitting.attended(wantedPlace, attendance);
            return Result.done();
        });
    }

    /** Saves the notes that the saver changed; those she left as they were stay as they are now. */
    public Result<Nothing> notes(Actor by, MeetingId id, List<NoteEdit> edits) {
        return change(by, id, sitting -> {
            List<Integer> numbers = new ArrayList<>();
            List<NoteEdit> changed = new ArrayList<>();
            for (NoteEdit edit : edits) {
                Optional<Matter> matter = matters.findById(edit.matter().value())
                        .filter(each -> each.meeting().equals(id));
                if (matter.isEmpty()) {
                    return Result.refused("meeting.unknown-matter");
                }
                String now = sitting.note(edit.matter());
                if (edit.untouched() || SeenMark.same(now, edit.text())) {
                    continue;
                }
                changed.add(edit);
                if (!SeenMark.of(now).equals(edit.seen())) {
                    numbers.add(matter.get().view().no());
                }
            }
            if (!numbers.isEmpty()) {
                return Result.refused(
                        "meeting.notes-changed-meanwhile",
                        numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            }
            changed.forEach(edit -> sitting.noted(edit.matter(), edit.text()));
            return Result.done();
        });
    }

    /** Adds what a union said for the record; refused when it would take back an item of another union. */
    public Result<Nothing> say(Actor by, MeetingId id, Statement statement) {
        return change(by, id, sitting -> {
            if (statement.kind() == StatementKind.WITHDRAWAL && !isAboutOwnItemsOnly(statement)) {
                return Result.refused("meeting.items-of-others");
            }
            sitting.said(statement);
            return Result.done();
        });
    }

    /** What one union demands no other can take back. */
    private boolean isAboutOwnItemsOnly(Statement statement) {
        return statement.endorses().stream()
                .allMatch(item -> input.item(item)
                        .filter(found -> found.union().equals(statement.union()))
                        .isPresent());
    }

    /** Takes away a statement that was noted by mistake; one that is gone already is not missed. */
    public Result<Nothing> unsay(Actor by, MeetingId id, UUID statement) {
        return change(by, id, sitting -> {
            sitting.unsaid(statement);
            return Result.done();
        });
    }

    private Result<Nothing> change(Actor by, MeetingId id, Function<Sitting, Result<Nothing>> change) {
        Optional<Refusal> no = permissions.check(by, Act.HOLD_MEETING, views.caseOf(id));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        // the lock comes first: what is read after it is what the saver before has left
        cases.lock(views.caseOf(id));
        return sittings.findByMeetingIdOrderByNo(id.value()).stream()
                .filter(Sitting::goesOn)
                .findFirst()
                .map(change)
                .orElseGet(() -> Result.refused("meeting.no-sitting"));
    }
}
