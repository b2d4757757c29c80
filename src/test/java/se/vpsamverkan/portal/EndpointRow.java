package se.vpsamverkan.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Act;

/**
 * One row of the permission matrix: an address of the running application, its methods, and what each visitor must get
 * there.
 *
 * @param variables what stands for a variable of the address that has no fixed meaning, by its name
 * @param parameters what the request needs to be read at all
 * @param json the body of a request that is no form; empty for a form
 */
record EndpointRow(
        Set<String> methods,
        String path,
        Function<Visitor, Outcome> expected,
        Map<String, String> variables,
        Map<String, String> parameters,
        String json) {

    /** What a request comes to. */
    enum Outcome {
        /** Sent to the login, or 401. */
        LOGIN,
        /** 403. */
        FORBIDDEN,
        /** 404: as if it did not exist. */
        HIDDEN,
        /** Answered: a page, a form with errors, a conflict with how things stand. */
        ANSWERED,
        /** Sent to choose a hat, having none. */
        NO_HAT,
        /** A page that says a rule was broken by the server: never right. */
        BROKEN
    }

    static EndpointRow of(String methods, String path, Function<Visitor, Outcome> expected) {
        return new EndpointRow(Set.of(methods.split(",")), path, expected, Map.of(), Map.of(), "");
    }

    EndpointRow variable(String name, String meaning) {
        return new EndpointRow(methods, path, expected, with(variables, name, meaning), parameters, json);
    }

    EndpointRow parameter(String name, String value) {
        return new EndpointRow(methods, path, expected, variables, with(parameters, name, value), json);
    }

    EndpointRow body(String sent) {
        return new EndpointRow(methods, path, expected, variables, parameters, sent);
    }

    boolean is(String method, String address) {
        return methods.contains(method) && path.equals(address);
    }

    /** For everybody, logged in or not. */
    static Function<Visitor, Outcome> open() {
        return visitor -> Outcome.ANSWERED;
    }

    /** For everybody who is logged in, whatever the hat. */
    static Function<Visitor, Outcome> signedIn() {
        return visitor -> visitor.isAnonymous() ? Outcome.LOGIN : Outcome.ANSWERED;
    }

    /** For every hat. */
    static Function<Visitor, Outcome> anyHat() {
        return visitor -> visitor.isAnonymous() ? Outcome.LOGIN : visitor.hasHat() ? Outcome.ANSWERED : Outcome.NO_HAT;
    }

    /** An act on no particular case: whoever the permission table lets, in the own administration. */
    static Function<Visitor, Outcome> office(Act act) {
        return visitor -> hatted(visitor, role -> may(role, act) ? Outcome.ANSWERED : Outcome.FORBIDDEN);
    }

    /** A thing of the case that is reached without reading the case: the table and the own administration. */
    static Function<Visitor, Outcome> ofCase(Act act) {
        return visitor -> hatted(
                visitor, role -> may(role, act) && !visitor.isElsewhere() ? Outcome.ANSWERED : Outcome.FORBIDDEN);
    }

    /** Says in words that only the administrator may: nobody else learns anything, and no other administration's. */
    static Function<Visitor, Outcome> administrators() {
        return visitor -> hatted(
                visitor,
                role -> role == Role.SYS_ADMIN && visitor.isElsewhere() ? Outcome.FORBIDDEN : Outcome.ANSWERED);
    }

    /** Choosing a hat one does not hold leads back to the choice. */
    static Function<Visitor, Outcome> choosesHat() {
        return visitor -> visitor.isAnonymous() ? Outcome.LOGIN : Outcome.NO_HAT;
    }

    /** The same rule in the interface for programs, which cannot choose a hat: 403 instead. */
    static Function<Visitor, Outcome> api(Function<Visitor, Outcome> rule) {
        return rule.andThen(outcome -> outcome == Outcome.NO_HAT ? Outcome.FORBIDDEN : outcome);
    }

    /** An act on the case: the permission table, the own administration, and for a union the invitation. */
    static Function<Visitor, Outcome> inCase(Act act) {
        return visitor -> hatted(visitor, role -> {
            if (!may(role, Act.READ_CASE) || visitor.isElsewhere()) {
                return Outcome.FORBIDDEN;
            }
            if (!visitor.isInvited()) {
                return Outcome.HIDDEN;
            }
            return may(role, act) ? Outcome.ANSWERED : Outcome.FORBIDDEN;
        });
    }

    /** What is found nowhere: hidden from everybody whom the other rule would answer. */
    static Function<Visitor, Outcome> missing(Function<Visitor, Outcome> rule) {
        return rule.andThen(outcome -> outcome == Outcome.ANSWERED ? Outcome.HIDDEN : outcome);
    }

    /** The first union's own thing, of which nobody else may know. */
    static Function<Visitor, Outcome> ownUnions(Function<Visitor, Outcome> rule) {
        return visitor -> {
            Outcome outcome = rule.apply(visitor);
            return outcome == Outcome.ANSWERED && !visitor.isOfFirstUnion() ? Outcome.HIDDEN : outcome;
        };
    }

    private static Outcome hatted(Visitor visitor, Function<Role, Outcome> rule) {
        if (visitor.isAnonymous()) {
            return Outcome.LOGIN;
        }
        return visitor.hasHat() ? rule.apply(visitor.role()) : Outcome.NO_HAT;
    }

    private static boolean may(Role role, Act act) {
        return act.scopeOf(role).isPresent();
    }

    private static Map<String, String> with(Map<String, String> before, String name, String value) {
        Map<String, String> after = new LinkedHashMap<>(before);
        after.put(name, value);
        return after;
    }
}
