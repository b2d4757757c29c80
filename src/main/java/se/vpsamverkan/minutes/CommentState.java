package se.vpsamverkan.minutes;

/** What became of a comment. */
public enum CommentState {
    OPEN,
    /** The text was changed. */
    ACCEPTED,
    /** The text stands. */
    DECLINED
}
