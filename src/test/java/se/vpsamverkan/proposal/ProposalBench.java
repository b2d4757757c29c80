package se.vpsamverkan.proposal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.CycleBench;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.UnionInvited;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.testing.Office;

/** The services of this feature on the real database, with a clock of their own and their events caught. */
@Component
public class ProposalBench {

    private final CycleBench cycle;
    private final EntityManager entities;
    private final Permissions permissions;
    private final Directory directory;
    private final Participations participations;
    private final InputRounds rounds;
    private final Submissions submissions;
    private final SubmissionLines lines;
    private final LetterOriginals originals;
    private final ItemUse use;

    ProposalBench(
            CycleBench cycle,
            EntityManager entities,
            Permissions permissions,
            Directory directory,
            Participations participations,
            InputRounds rounds,
            Submissions submissions,
            SubmissionLines lines,
            LetterOriginals originals,
            ItemUse use) {
        this.cycle = cycle;
        this.entities = entities;
        this.permissions = permissions;
        this.directory = directory;
        this.participations = participations;
        this.rounds = rounds;
        this.submissions = submissions;
        this.lines = lines;
        this.originals = originals;
        this.use = use;
    }

    /** New services whose clock shows this Swedish time. */
    public Desk at(String local) {
        return new Desk(cycle.at(local));
    }

    /** The services, their events and their clock. */
    public final class Desk {

        public final CycleBench.Services now;
        public final UnionInput input;
        public final InputQueries queries;
        public final InputVisibility visibility;
        private final InputClosing closing;

        private Desk(CycleBench.Services now) {
            this.now = now;
            InputTimes times = new InputTimes(now.deadlines);
            Reception reception =
                    new Reception(entities, participations, times, now.registrations, directory, now.publisher, now);
            closing = new InputClosing(
                    now.cases,
                    now.deadlines,
                    participations,
                    rounds,
                    submissions,
                    lines,
                    reception,
                    times,
                    now.publisher,
                    now);
            Letters letters = new Letters(participations, lines, reception, use, now.publisher, now);
            input = new UnionInput(
                    permissions,
                    now.cases,
                    participations,
                    submissions,
                    lines,
                    reception,
                    closing,
                    times,
                    letters,
                    use,
                    now.publisher,
                    now);
            queries = new InputQueries(participations, rounds, submissions, lines, originals, times);
            visibility = visibility(use);
            now.listener = this::heard;
        }

        /** The predicate with other knowledge of what has been done with the items. */
        public InputVisibility visibility(ItemUse known) {
            return new InputVisibility(now.cases, now.deadlines, directory, participations, rounds, known, now);
        }

        /** What the feature itself listens to. */
        public void heard(DomainEvent event) {
            if (event instanceof UnionInvited invited) {
                closing.on(invited);
            }
        }

        /** A case whose VP has gone out to the office's first two unions; input ends on 24 November 2027 at 23.59. */
        public CaseKey dispatched(Office office) {
            CaseKey key = now.dispatched(office);
            CaseView view = now.in(() -> now.cases.view(key));
            now.run(() -> view.invited()
                    .forEach(union -> closing.on(new UnionInvited(key, union, office.hr(), now.instant()))));
            return key;
        }

        /** The first two unions hand this in at the clock's time. */
        public Receipt submit(Office office, CaseKey key, int union, Block... blocks) {
            return now.in(
                    () -> input.submit(office.rep(union), key, office.union(union), List.of(blocks), now.instant())
                            .orThrow());
        }

        /** The clock reaches the end of everybody's time. */
        public void endOfInput(CaseKey key) {
            now.setTime("2027-11-25T00:00");
            passed(key, null);
        }

        /** The clock's part when an input deadline is reached. */
        public void passed(CaseKey key, UnionId union) {
            DeadlineView deadline = deadline(key, union);
            now.run(() -> input.closeInput(deadline));
        }

        public DeadlineView deadline(CaseKey key, UnionId union) {
            return now.in(() -> now.deadlines
                    .find(key, DeadlineKind.INPUT, union == null ? null : union.value())
                    .orElseThrow());
        }

        /** The end of everybody's time. */
        public Instant due(CaseKey key) {
            return deadline(key, null).due();
        }

        public List<ItemView> items(CaseKey key) {
            return now.in(() -> queries.items(key));
        }

        public ItemId item(CaseKey key, int index) {
            return items(key).get(index).id();
        }

        /** The caught events of one kind. */
        public <T> List<T> events(Class<T> type) {
            return now.events.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }
}
