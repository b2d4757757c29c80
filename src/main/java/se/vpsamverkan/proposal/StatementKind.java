package se.vpsamverkan.proposal;

/** What a union declares with a statement. */
public enum StatementKind {
    /** Särskilt uttalande (E34). */
    SPECIAL_STATEMENT,
    /** Förbehåll: limits what was consulted (E35). */
    RESERVATION,
    /** "Vi har inte kunnat yttra oss över …" (E1). */
    COULD_NOT_COMMENT,
    /** A reaction to the answers (E36). */
    REACTION_TO_ANSWERS,
    /** Anything else a union wants printed. */
    COMMENT
}
