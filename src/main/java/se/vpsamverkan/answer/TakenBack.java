package se.vpsamverkan.answer;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.ItemsTakenBack;

/**
 * Items that a union took back at the meeting are owed no answer: their departments are asked no more, and the batch
 * does not wait for them. An answer that is written already goes out as usual. Called under the case's row lock.
 */
@Component
class TakenBack {

    private final ItemAnswers answers;
    private final InputQueries input;
    private final AnswerWork work;
    private final AnswerBatches batches;
    private final EntityManager entities;

    TakenBack(ItemAnswers answers, InputQueries input, AnswerWork work, AnswerBatches batches, EntityManager entities) {
        this.answers = answers;
        this.input = input;
        this.work = work;
        this.batches = batches;
        this.entities = entities;
    }

    @EventListener
    void on(ItemsTakenBack event) {
        for (ItemId item : event.items()) {
            answerTo(item).ifPresent(answer -> work.takenBack(event.by(), event.caseKey(), answer));
        }
        work.relieve(event.by(), event.caseKey());
        batches.collect(event.caseKey(), event.by());
    }

    /**
     * What is never handed out gets its row here, so that it is known not to be missing. An item that HR has yet to hand
     * out gets none: the rest of its union's input would count as handed out with it.
     */
    private Optional<ItemAnswer> answerTo(ItemId item) {
        return answers.findById(item.value())
                .or(() -> input.item(item).filter(view -> !view.inTextRound()).map(this::kept));
    }

    private ItemAnswer kept(ItemView view) {
        ItemAnswer made = new ItemAnswer(view, Addressee.hr());
        entities.persist(made);
        return made;
    }
}
