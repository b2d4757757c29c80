package se.vpsamverkan.answer;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CycleBench;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.InputClosed;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.ProposalBench;
import se.vpsamverkan.testing.Office;

/** The services of this feature on the real database, with a clock of their own and their events caught. */
@Component
public class AnswerBench {

    private final ProposalBench proposal;
    private final Permissions permissions;
    private final Directory directory;
    private final EntityManager entities;
    private final ItemAnswers answers;
    private final DepartmentWorks works;
    private final Distributions distributions;
    private final AnswerRounds rounds;
    private final AnswerReturns returns;
    private final ItemReturns itemReturns;
    private final Supplements supplements;

    AnswerBench(
            ProposalBench proposal,
            Permissions permissions,
            Directory directory,
            EntityManager entities,
            ItemAnswers answers,
            DepartmentWorks works,
            Distributions distributions,
            AnswerRounds rounds,
            AnswerReturns returns,
            ItemReturns itemReturns,
            Supplements supplements) {
        this.proposal = proposal;
        this.permissions = permissions;
        this.directory = directory;
        this.entities = entities;
        this.answers = answers;
        this.works = works;
        this.distributions = distributions;
        this.rounds = rounds;
        this.returns = returns;
        this.itemReturns = itemReturns;
        this.supplements = supplements;
    }

    /** New services whose clock shows this Swedish time. */
    public Desk at(String local) {
        return new Desk(proposal.at(local));
    }

    /** The services, their events and their clock. */
    public final class Desk {

        public final ProposalBench.Desk unions;
        public final CycleBench.Services now;
        public final Answers answering;
        public final AnswerQueries queries;
        public final AnswerVisibility visibility;
        public final QualityGate gate;

        private Desk(ProposalBench.Desk unions) {
            this.unions = unions;
            this.now = unions.now;
            AnswerWork work = new AnswerWork(answers, works, now.deadlines, entities, now.publisher, now);
            AnswerBatches batches = new AnswerBatches(
                    rounds,
                    answers,
                    works,
                    unions.queries,
                    now.cases,
                    now.deadlines,
                    now.registrations,
                    entities,
                    now.publisher,
                    now);
            AnswerChecks checks = new AnswerChecks(
                    permissions, now.cases, directory, unions.queries, answers, works, distributions, batches);
            answering = new Answers(
                    permissions,
                    now.cases,
                    unions.queries,
                    answers,
                    works,
                    checks,
                    work,
                    batches,
                    entities,
                    now.publisher,
                    now);
            queries = new AnswerQueries(answers, supplements, works, rounds, returns, itemReturns, unions.queries);
            visibility = new AnswerVisibility(answers, unions.visibility, now.cases);
            gate = new QualityGate(queries);
            now.listener = event -> {
                unions.heard(event);
                if (event instanceof InputClosed closed) {
                    batches.on(closed);
                }
            };
        }

        /** A case in which the first two unions have handed in these items, and the time for input has ended. */
        public CaseKey closed(Office office, List<Block> first, List<Block> second) {
            CaseKey key = unions.dispatched(office);
            now.setTime("2027-11-22T10:00");
            if (!first.isEmpty()) {
                unions.submit(office, key, 0, first.toArray(Block[]::new));
            }
            if (!second.isEmpty()) {
                unions.submit(office, key, 1, second.toArray(Block[]::new));
            }
            unions.endOfInput(key);
            now.setTime("2027-11-25T09:00");
            now.events.clear();
            return key;
        }

        /** HR distributes a subject's items, each to whom the function says. */
        public void distribute(Office office, CaseKey key, UUID subject, Function<ItemView, Addressee> to) {
            Map<ItemId, Addressee> addressees = new LinkedHashMap<>();
            now.in(() -> unions.queries.itemsOf(key, subject))
                    .forEach(item -> addressees.put(item.id(), to.apply(item)));
            now.in(() ->
                    answering.distribute(office.hr(), key, subject, addressees).orThrow());
        }

        /** HR distributes all that a union has handed in to the first department. */
        public void toDepartment(Office office, CaseKey key, int union) {
            distribute(office, key, office.union(union).value(), any -> Addressee.department(office.department(0)));
        }

        /** Writes an answer that fits the item's kind. */
        public void write(Actor by, ItemView item) {
            AnswerDraft draft = AnswerDraft.of(
                    item.kind().needsDisposition() ? Disposition.CONSIDERED : null, "Svar på " + item.text());
            now.in(() -> answering.write(by, item.id(), draft).orThrow());
        }

        /** The department's head writes all and hands over. */
        public void finish(Office office, CaseKey key, int department) {
            List<ItemId> own = now.in(() -> queries.drafts(key, office.department(department))).stream()
                    .filter(draft -> !draft.written())
                    .map(DraftView::item)
                    .toList();
            unions.items(key).stream()
                    .filter(item -> own.contains(item.id()))
                    .forEach(item -> write(office.head(department), item));
            now.in(() -> answering
                    .handOver(office.head(department), key, office.department(department))
                    .orThrow());
        }

        /** HR's review, the director's approval and the release. */
        public void release(Office office, CaseKey key) {
            now.in(() -> answering.review(office.hr(), key).orThrow());
            now.in(() -> answering.approve(office.director(), key).orThrow());
            now.run(() -> answering.release(key));
        }

        public List<AnswerView> out(CaseKey key) {
            return now.in(() -> queries.answers(key));
        }

        public RoundView round(CaseKey key) {
            return now.in(() -> queries.round(key));
        }
    }

    static Block proposal(String text) {
        return Block.item(ItemKind.PROPOSAL, "-", text);
    }

    static Block question(String text) {
        return Block.item(ItemKind.QUESTION, "Fråga:", text);
    }

    static Block comment(String text) {
        return Block.item(ItemKind.COMMENT, null, text);
    }
}
