package se.vpsamverkan.cli.replay;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.answer.Addressee;
import se.vpsamverkan.answer.AnswerDraft;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.answer.Disposition;
import se.vpsamverkan.cli.replay.CycleRecord.DocumentPart;
import se.vpsamverkan.cli.replay.CycleRecord.ItemPart;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.PlanCase;
import se.vpsamverkan.cycle.PlanProposal;
import se.vpsamverkan.cycle.TimePlan;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DispatchVp;
import se.vpsamverkan.document.LateDocument;
import se.vpsamverkan.document.NewDocument;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemDetails;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.RaisedAt;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.proposal.VpReference;

/**
 * Who does what when in a replay up to the meeting (process.md 8): half of the unions, in alphabetical order, hand in
 * one working day before the deadline at 10.00 and the rest half an hour before it; answers likewise; an employer's
 * step without a date of its own is done at its planned instant.
 */
@ReplayPart
class Script {

    private static final LocalTime OFFICE_HOURS_END = LocalTime.of(15, 0);
    private static final Duration LAST_MOMENT = Duration.ofMinutes(30);
    private static final Duration MOMENT = Duration.ofMinutes(5);

    private final Driver driver;
    private final Cast cast;
    private final SittingScript sittings;
    private final WorkingDays days;
    private final Clock clock;
    private final ConsultationCases cases;
    private final CaseDocuments documents;
    private final UnionInput input;
    private final InputQueries items;
    private final Answers answers;
    private final Map<String, DocumentId> annexes = new HashMap<>();

    Script(
            Driver driver,
            Cast cast,
            SittingScript sittings,
            WorkingDays days,
            Clock clock,
            ConsultationCases cases,
            CaseDocuments documents,
            UnionInput input,
            InputQueries items,
            Answers answers) {
        this.driver = driver;
        this.cast = cast;
        this.sittings = sittings;
        this.days = days;
        this.clock = clock;
        this.cases = cases;
        this.documents = documents;
        this.input = input;
        this.items = items;
        this.answers = answers;
    }

    /** Plans and confirms the case now and agrees on everything that will be done; returns the case's key. */
    CaseKey begin(CycleRecord consultation, RecordDates dates, CaseKind kind, PlanProposal proposal) {
        TimePlan plan = proposal.plan();
        int year = dates.meeting().getYear() + (dates.meeting().getMonthValue() >= 7 ? 1 : 0);
        List<UnionId> invited = new ArrayList<>();
        consultation.unions().forEach(union -> invited.add(cast.union(union)));
        consultation.absentUnions().stream()
                .map(cast::union)
                .filter(union -> !invited.contains(union))
                .forEach(invited::add);
        CaseKey key = cases.plan(
                        cast.hr(),
                        new PlanCase(
                                cast.administration(),
                                year,
                                kind,
                                "VP-samverkan " + year,
                                plan,
                                invited,
                                true,
                                consultation.source() == null ? null : "Källa: " + consultation.source()))
                .orThrow();
        cases.confirmPlan(cast.hr(), key, null).orThrow();
        if (kind.hasTextRound()) {
            Instant dispatch = office(plan.of(DeadlineKind.VP_DISPATCH));
            driver.at(dispatch, () -> dispatch(consultation, key));
            lateDocuments(consultation, dispatch, plan, key);
            handIn(consultation, plan, key);
            answer(consultation, plan, key);
        }
        sittings.arrange(consultation, dates, plan, key);
        return key;
    }

    private void dispatch(CycleRecord consultation, CaseKey key) {
        documents
                .prepare(cast.hr(), key, NewDocument.vp("Verksamhetsplan, förslag", "vp.txt", stand("VP")))
                .orThrow();
        Instant now = clock.instant();
        boolean missing = false;
        int number = 0;
        for (DocumentPart part : consultation.documents()) {
            number++;
            Instant sent = sent(part);
            boolean late = sent != null && sent.isAfter(now);
            missing |= late;
            int own = part.number() == null ? number : part.number();
            NewDocument annex = late
                    ? NewDocument.expected(own, part.title())
                    : NewDocument.annex(own, part.title(), "bilaga-" + own + ".txt", stand(part.title()));
            annexes.put(part.title(), documents.prepare(cast.hr(), key, annex).orThrow());
        }
        documents
                .dispatchVp(cast.hr(), key, new DispatchVp(missing ? "Bilagan kom senare enligt uppteckningen." : null))
                .orThrow();
    }

    private void lateDocuments(CycleRecord consultation, Instant dispatch, TimePlan plan, CaseKey key) {
        for (DocumentPart part : consultation.documents()) {
            Instant sent = sent(part);
            if (sent == null || !sent.isAfter(dispatch)) {
                continue;
            }
            driver.at(sent, () -> {
                LocalDate day = sent.atZone(Sweden.ZONE).toLocalDate();
                Deadline input = plan.of(DeadlineKind.INPUT);
                LocalDate ends = days.plus(day, 3);
                documents
                        .dispatchLate(
                                cast.hr(),
                                key,
                                new LateDocument(
                                        Objects.requireNonNull(annexes.get(part.title())),
                                        "bilaga.txt",
                                        stand(part.title()),
                                        (ends.isBefore(input.date()) ? input.date() : ends)
                                                .atTime(Deadline.END_OF_DAY)))
                        .orThrow();
            });
        }
    }

    private static @Nullable Instant sent(DocumentPart part) {
        if (part.sent() == null) {
            return null;
        }
        try {
            return LocalTimes.parse("", "", part.sent())
                    .or(LocalTime.NOON)
                    .atZone(Sweden.ZONE)
                    .toInstant();
        } catch (BadRecord e) {
            throw new IllegalStateException("checked by the reader", e);
        }
    }

    private void handIn(CycleRecord consultation, TimePlan plan, CaseKey key) {
        List<String> writers = consultation.items().stream()
                .map(ItemPart::union)
                .distinct()
                .filter(union -> !handedIn(consultation, union).isEmpty())
                .sorted(Comparator.naturalOrder())
                .toList();
        Instant first = firstHalf(plan.of(DeadlineKind.INPUT), office(plan.of(DeadlineKind.VP_DISPATCH)));
        Instant second = plan.of(DeadlineKind.INPUT).instant().minus(LAST_MOMENT);
        for (int i = 0; i < writers.size(); i++) {
            String union = writers.get(i);
            driver.at(
                    i < (writers.size() + 1) / 2 ? first : second,
                    () -> input.submit(
                                    cast.voice(union),
                                    key,
                                    cast.union(union),
                                    blocks(handedIn(consultation, union)),
                                    clock.instant())
                            .orThrow());
        }
    }

    private static List<List<ItemPart>> handedIn(CycleRecord consultation, String union) {
        return Listed.of(consultation.items().stream()
                        .filter(item -> item.union().equals(union))
                        .toList())
                .handedIn()
                .stream()
                .filter(list -> !list.isEmpty())
                .toList();
    }

    /** One working day before the deadline at 10.00, but never before the step has begun. */
    private Instant firstHalf(Deadline deadline, Instant begun) {
        Instant first = days.plus(deadline.date(), -1)
                .atTime(LocalTime.of(10, 0))
                .atZone(Sweden.ZONE)
                .toInstant();
        Instant latest = deadline.instant().minus(LAST_MOMENT);
        Instant earliest = begun.plus(MOMENT);
        Instant wanted = first.isBefore(earliest) ? earliest : first;
        return wanted.isAfter(latest) ? latest : wanted;
    }

    private void answer(CycleRecord consultation, TimePlan plan, CaseKey key) {
        Instant closed = plan.of(DeadlineKind.INPUT).instant();
        Instant distributed = closed.plus(MOMENT);
        driver.at(distributed, () -> distribute(key));
        List<ItemPart> answered = consultation.items().stream()
                .filter(item -> handedIn(consultation, item.union()).stream().anyMatch(list -> list.contains(item)))
                .filter(item -> item.answer() != null)
                .toList();
        Deadline due = plan.of(DeadlineKind.DEPARTMENT_ANSWERS);
        Instant second = later(due.instant().minus(LAST_MOMENT), distributed.plus(MOMENT));
        Instant first = firstHalf(due, distributed);
        first = first.isAfter(second) ? second : first;
        int half = (answered.size() + 1) / 2;
        driver.at(first, () -> answered.subList(0, half).forEach(item -> write(key, item)));
        driver.at(second, () -> {
            answered.subList(half, answered.size()).forEach(item -> write(key, item));
            if (!answered.isEmpty()) {
                handOver(key);
            }
        });
        if (answered.isEmpty()) {
            return;
        }
        Instant reviewed = later(office(plan.of(DeadlineKind.ANSWERS_REVIEW)), second.plus(MOMENT));
        Instant approved = later(office(plan.of(DeadlineKind.ANSWERS_RELEASE)), reviewed.plus(MOMENT));
        driver.at(reviewed, () -> answers.review(cast.hr(), key).orThrow());
        driver.at(approved, () -> answers.approve(cast.director(), key).orThrow());
    }

    private void distribute(CaseKey key) {
        Map<UnionId, Map<ItemId, Addressee>> perUnion = new HashMap<>();
        for (ItemView item : items.items(key)) {
            if (item.raisedAt() == RaisedAt.SUBMITTED) {
                perUnion.computeIfAbsent(item.union(), union -> new HashMap<>())
                        .put(item.id(), Addressee.department(cast.department()));
            }
        }
        perUnion.forEach((union, addressees) ->
                answers.distribute(cast.hr(), key, union.value(), addressees).orThrow());
    }

    private void write(CaseKey key, ItemPart item) {
        answers.write(cast.head(), itemId(key, item), draft(item)).orThrow();
    }

    /** Without an answer for each item the department cannot hand over; then HR goes on with what there is. */
    private void handOver(CaseKey key) {
        if (answers.handOver(cast.head(), key, cast.department()).refusal().isPresent()) {
            answers.proceedWithout(cast.hr(), key).orThrow();
        }
    }

    private ItemId itemId(CaseKey key, ItemPart item) {
        return items.items(key).stream()
                .filter(known -> item.id().equals(known.keptId()))
                .map(ItemView::id)
                .findFirst()
                .orElseThrow();
    }

    static AnswerDraft draft(ItemPart item) {
        String category = item.answerCategory();
        Disposition disposition = category == null || "none".equals(category)
                ? Disposition.INFORMATION
                : Disposition.ofCategory(category);
        return AnswerDraft.of(disposition, Objects.requireNonNull(item.answer()));
    }

    static List<Block> blocks(List<List<ItemPart>> lists) {
        List<Block> blocks = new ArrayList<>();
        for (int list = 0; list < lists.size(); list++) {
            for (ItemPart item : lists.get(list)) {
                blocks.add(Block.item(list + 1, null, item.text(), details(item)));
            }
        }
        return blocks;
    }

    private static ItemDetails details(ItemPart item) {
        ItemKind kind = switch (item.kind()) {
            case "question" -> ItemKind.QUESTION;
            case "comment" -> ItemKind.COMMENT;
            default -> ItemKind.PROPOSAL;
        };
        CycleRecord.Reference at = item.vpReference();
        return new ItemDetails(
                kind,
                item.format(),
                at == null ? null : new VpReference(at.page(), at.paragraph(), at.quote(), at.document()),
                item.id(),
                null);
    }

    /** The instant of an employer's step: its planned clock time, in office hours where only the day is planned. */
    static Instant office(Deadline planned) {
        LocalTime time = planned.time().equals(Deadline.END_OF_DAY) ? OFFICE_HOURS_END : planned.time();
        return Deadline.of(planned.date().atTime(time)).instant();
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static byte[] stand(String title) {
        return (title + "\nDokumentet finns inte i uppteckningen.\n").getBytes(StandardCharsets.UTF_8);
    }
}
