package se.vpsamverkan.meeting;

/** Where something left open stands. */
public enum CarryOverState {
    OPEN,
    /** Handed on to the group's next meeting when the case was finished. */
    HANDED_ON,
    DONE
}
