package se.vpsamverkan.answer;

/** Where the next batch of answers is. */
public enum RoundState {
    /** Answers are being written. */
    COLLECTING,
    /** HR reviews the batch. */
    HR_REVIEW,
    /** The director approves it or sends it back. */
    DIRECTOR,
    /** Approved; it goes out at once. */
    APPROVED
}
