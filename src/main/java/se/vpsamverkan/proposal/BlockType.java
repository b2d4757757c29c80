package se.vpsamverkan.proposal;

/** What part of a union's written input a block is (process.md 4). */
public enum BlockType {
    HEADING,
    INTRODUCTION,
    MOTIVATION,
    /** A yrkande, förslag, fråga or synpunkt; the only blocks that get a number and an answer. */
    ITEM,
    /** A declaration that is printed and not answered item by item. */
    STATEMENT,
    /** Who stands behind the input; they need not attend the meeting (E15). */
    SIGNATORIES
}
