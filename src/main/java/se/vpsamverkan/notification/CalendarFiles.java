package se.vpsamverkan.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.notification.MailRows.StoredMail;
import se.vpsamverkan.notification.ToldTimes.ToldTime;

/**
 * Which calendar files go with a mail. Decided when the mail is sent, from the mails the person has had before: a time
 * goes along once, again with a higher number when it has moved, and as a cancellation when the case is withdrawn.
 */
@Component
class CalendarFiles {

    private final MailRows rows;
    private final ToldTimes toldTimes;
    private final ConsultationCases cases;
    private final MailComposer composer;
    private final StepNames steps;
    private final MailSettings settings;
    private final Clock clock;

    CalendarFiles(
            MailRows rows,
            ToldTimes toldTimes,
            ConsultationCases cases,
            MailComposer composer,
            StepNames steps,
            MailSettings settings,
            Clock clock) {
        this.rows = rows;
        this.toldTimes = toldTimes;
        this.cases = cases;
        this.composer = composer;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    /** The files of this mail: one for a time it tells of, one per time of the reader's that it takes away. */
    List<CalendarFile> of(StoredMail row) {
        boolean withdrawn = row.mail().trigger().equals(NotificationKind.CASE_CANCELLED.name());
        var again = row.mail().resendOf();
        var original = again == null ? row : rows.find(again).orElseThrow();
        if (original.ownTime() == null && !withdrawn) {
            return List.of();
        }
        var told = toldTimes.of(row.mail().caseKey(), row.mail().person());
        return withdrawn ? cancelled(row, told) : told(row, original, told, again != null);
    }

    private List<CalendarFile> told(StoredMail row, StoredMail original, List<ToldTime> all, boolean again) {
        var own = Objects.requireNonNull(original.ownTime());
        var same = all.stream().filter(each -> sameStep(each.time(), own)).toList();
        var upToThis = until(same, original.mail().id());
        boolean stale = upToThis.size() < same.size()
                && same.stream()
                        .skip(upToThis.size())
                        .anyMatch(later -> !later.time().due().equals(own.due()));
        boolean told = lastOfSameDue(upToThis).stream().anyMatch(ToldTime::went);
        if (stale || (told && !again) || own.due().isBefore(clock.instant())) {
            return List.of();
        }
        return List.of(file(row, own, moves(upToThis), false));
    }

    private List<CalendarFile> cancelled(StoredMail row, List<ToldTime> all) {
        Map<String, List<ToldTime>> perStep = new LinkedHashMap<>();
        all.forEach(each -> perStep.computeIfAbsent(
                        each.time().step() + "|" + each.time().subject(), any -> new ArrayList<>())
                .add(each));
        return perStep.values().stream()
                .map(same -> withdraw(row, same))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<CalendarFile> withdraw(StoredMail row, List<ToldTime> same) {
        var went = same.stream().filter(ToldTime::went).toList();
        if (went.isEmpty()) {
            return Optional.empty();
        }
        var last = went.get(went.size() - 1).time();
        return last.due().isAfter(row.mail().createdAt())
                ? Optional.of(file(row, last, moves(same) + 1, true))
                : Optional.empty();
    }

    private CalendarFile file(StoredMail row, OwnTime time, int sequence, boolean cancelled) {
        var caseKey = row.mail().caseKey();
        var vp = "VP-samverkan " + cases.view(caseKey).vpYear();
        return new CalendarEntry(
                        uid(row, time),
                        sequence,
                        vp + ": " + steps.of(time.step(), time.subject()),
                        time.step() == DeadlineKind.MEETING,
                        time.due(),
                        row.mail().createdAt(),
                        composer.link(caseKey.value()),
                        settings.mail().from())
                .file(cancelled);
    }

    /** The same in every mail about the same step of the same person, and tells nobody who that is. */
    private String uid(StoredMail row, OwnTime time) {
        var name = String.join(
                "|",
                row.mail().caseKey().value(),
                time.step().name(),
                String.valueOf(time.subject()),
                row.mail().person().toString());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@" + settings.messageIdDomain();
    }

    private static boolean sameStep(OwnTime one, OwnTime other) {
        return one.step() == other.step() && Objects.equals(one.subject(), other.subject());
    }

    private static List<ToldTime> until(List<ToldTime> all, MailId last) {
        int end = all.stream().map(ToldTime::mail).toList().indexOf(last);
        return all.subList(0, end + 1);
    }

    /** The mails at the end of the list that all tell of the last one's instant, without the last one itself. */
    private static List<ToldTime> lastOfSameDue(List<ToldTime> all) {
        int last = all.size() - 1;
        int from = last;
        while (from > 0
                && all.get(from - 1).time().due().equals(all.get(last).time().due())) {
            from--;
        }
        return all.subList(from, last);
    }

    /** How many times the time has moved. */
    private static int moves(List<ToldTime> all) {
        int moves = 0;
        @Nullable Instant before = null;
        for (ToldTime each : all) {
            if (before != null && !before.equals(each.time().due())) {
                moves++;
            }
            before = each.time().due();
        }
        return moves;
    }
}
