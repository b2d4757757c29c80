package se.vpsamverkan.answer;

import se.vpsamverkan.kernel.ItemId;

/** Something HR should look at before the answers go on; it hinders nothing. */
public record AnswerFinding(ItemId item, Kind kind) {

    /** What is odd about an answer. */
    public enum Kind {
        /** There is no answer yet: it will read "ej besvarat". */
        NOT_WRITTEN,
        /** A no without a word of why. */
        NO_WITHOUT_WORDS,
        /** Several items have word for word the same answer (E43). */
        SAME_AS_ANOTHER,
        /** It promises to come back, and the disposition does not say so (E51). */
        HIDDEN_PROMISE,
        /** It looks like a note to colleagues: "OBS", "???", "internt". */
        LOOKS_INTERNAL
    }
}
