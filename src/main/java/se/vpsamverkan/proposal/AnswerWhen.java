package se.vpsamverkan.proposal;

/** When input that came after the last day is answered; HR decides, the input itself is always received. */
public enum AnswerWhen {
    NOW,
    AT_MEETING,
    NEXT_MEETING
}
