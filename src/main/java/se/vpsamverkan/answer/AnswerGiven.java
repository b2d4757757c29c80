package se.vpsamverkan.answer;

/** How an answer reached the union. */
public enum AnswerGiven {
    /** In a release. */
    RELEASE,
    /** Orally at the meeting, recorded by the secretary. */
    MEETING
}
