package se.vpsamverkan.proposal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.RegisterKind;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AnswersKept;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.SubmissionLine.Numbering;

/** Stores what was received, numbers the items and says what it means that it came when it came. */
@Component
class Reception {

    private final EntityManager entities;
    private final Participations participations;
    private final InputTimes times;
    private final Registrations registrations;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reception(
            EntityManager entities,
            Participations participations,
            InputTimes times,
            Registrations registrations,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.participations = participations;
        this.times = times;
        this.registrations = registrations;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Receives written input of an invited union; always, however late it is. */
    Submission receive(
            Actor by,
            CaseView consultation,
            Participation participation,
            Channel channel,
            List<Block> blocks,
            Instant arrived,
            @Nullable OriginalFile original) {
        Instant receivedAt = kept(arrived);
        CaseKey key = consultation.key();
        UnionId union = participation.union();
        boolean inTime = times.inTime(key, union, receivedAt);
        boolean afterClose = participation.isClosed() || !inTime;
        boolean late = !inTime && !times.withinDocumentWindow(key, blocks, receivedAt);
        boolean first = !participation.hasResponded();
        Submission submission = store(
                by,
                consultation,
                participation,
                channel,
                RaisedAt.SUBMITTED,
                blocks,
                new Submission.Arrival(receivedAt, kept(clock.instant()), afterClose, late));
        if (original != null) {
            submission.keep(original);
            entities.persist(new LetterOriginal(submission.id(), original));
        }
        registrations.toRegister(
                key, RegisterKind.INPUT_RECEIVED, submission.id().value(), receivedAt);
        String sha256 = receipt(submission, blocks).sha256();
        if (afterClose) {
            events.publishEvent(new InputReceivedAfterClose(
                    key, union, submission.id(), items(blocks), late, sha256, by, clock.instant()));
        } else {
            participation.handedIn(receivedAt);
            events.publishEvent(
                    new InputSubmitted(key, union, submission.id(), items(blocks), first, sha256, by, clock.instant()));
        }
        return submission;
    }

    /** Records what was said at a meeting. */
    Submission record(
            Actor by, CaseView consultation, Participation participation, List<Block> blocks, RaisedAt raisedAt) {
        Instant now = kept(clock.instant());
        return store(
                by,
                consultation,
                participation,
                Channel.MEETING,
                raisedAt,
                blocks,
                new Submission.Arrival(now, now, false, false));
    }

    /** The union's place in the case, made when it is first needed. */
    Participation participation(CaseKey caseKey, UnionId union) {
        List<Participation> all = AnswersKept.once(
                Reception.class,
                caseKey,
                () -> new ArrayList<>(participations.findByCaseKeyOrderByPlace(caseKey.value())));
        return all.stream()
                .filter(participation -> participation.union().equals(union))
                .findFirst()
                .orElseGet(() -> {
                    Set<String> taken = all.stream().map(Participation::code).collect(Collectors.toSet());
                    Participation made = new Participation(
                            caseKey,
                            union,
                            all.size() + 1,
                            UnionCode.of(directory.union(union).shortName(), taken));
                    entities.persist(made);
                    all.add(made);
                    return made;
                });
    }

    /** Stores a new reading of a letter; an item in the place of an earlier one takes over its number. */
    List<SubmissionLine> reread(
            Submission submission,
            CaseView consultation,
            Participation participation,
            List<Block> blocks,
            List<SubmissionLine> before) {
        List<Numbering> numbers = new ArrayList<>(before.stream()
                .filter(SubmissionLine::isItem)
                .map(SubmissionLine::numbering)
                .toList());
        return lines(submission, consultation, participation, blocks, numbers);
    }

    static Receipt receipt(Submission submission, List<Block> blocks) {
        return new Receipt(
                submission.id(),
                submission.receivedAt(),
                items(blocks),
                CanonicalInput.sha256(submission.caseKey(), submission.union(), submission.receivedAt(), blocks));
    }

    static int items(List<Block> blocks) {
        return (int) blocks.stream().filter(Block::isItem).count();
    }

    /** The database keeps microseconds; what is finer would make a stored receipt differ from the one handed out. */
    private static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private Submission store(
            Actor by,
            CaseView consultation,
            Participation participation,
            Channel channel,
            RaisedAt raisedAt,
            List<Block> blocks,
            Submission.Arrival arrival) {
        String sha256 = CanonicalInput.sha256(consultation.key(), participation.union(), arrival.receivedAt(), blocks);
        Submission submission =
                new Submission(by, consultation.key(), participation.union(), channel, raisedAt, arrival, sha256);
        entities.persist(submission);
        lines(submission, consultation, participation, blocks, new ArrayList<>());
        return submission;
    }

    private List<SubmissionLine> lines(
            Submission submission,
            CaseView consultation,
            Participation participation,
            List<Block> blocks,
            List<Numbering> inherited) {
        List<SubmissionLine> lines = new ArrayList<>();
        for (Block block : blocks) {
            Numbering numbering = null;
            if (block.isItem()) {
                numbering = inherited.isEmpty() ? next(consultation, participation) : inherited.remove(0);
            }
            SubmissionLine line = new SubmissionLine(submission, lines.size() + 1, block, numbering);
            entities.persist(line);
            lines.add(line);
        }
        return lines;
    }

    private static Numbering next(CaseView consultation, Participation participation) {
        int seq = participation.nextSeq();
        return new Numbering(seq, "%d-%s-%03d".formatted(consultation.vpYear(), participation.code(), seq));
    }
}
