package se.vpsamverkan.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.vpsamverkan.kernel.Role;

/** The whole permission table, written out once more: a right that changes by accident shows here. */
class PermissionTableTests {

    /** A = any, U = own union only, D = own department only, . = not at all. Columns as {@link Role} lists them. */
    private static final String EXPECTED = """
            ACT                     hrc dir hea pla sec rep sub saf reg boa arc sys dpo cen SYS
            PLAN                     A   .   .   .   .   .   .   .   .   .   .   .   .   .   A
            CONFIRM_PLAN             A   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            MOVE_DATE                A   A   .   .   .   .   .   .   .   .   .   .   .   .   .
            EXTEND_FOR_UNION         A   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            INVITE_UNION             A   .   .   .   .   .   .   .   .   .   .   .   .   .   A
            CANCEL_CASE              A   A   .   .   .   .   .   .   .   .   .   .   .   .   .
            RECORD_BOARD_DECISION    A   .   .   .   .   .   .   .   .   A   .   .   .   .   .
            READ_BOARD_PACKAGE       A   A   .   .   .   .   .   .   .   A   .   .   .   .   .
            CLOSE_CASE               A   .   .   .   .   .   .   .   .   .   .   .   .   .   A
            DISPATCH_DOCUMENT        A   A   .   A   .   .   .   .   .   .   .   .   .   .   .
            REPORT_MISSING_DOCUMENT  A   .   .   .   .   A   A   .   .   .   .   .   .   .   .
            SUBMIT_INPUT             .   .   .   .   .   U   U   .   .   .   .   .   .   .   .
            DECLARE_NO_INPUT         .   .   .   .   .   U   U   .   .   .   .   .   .   .   .
            REGISTER_LETTER          A   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            RECORD_REGISTRATION      A   .   .   .   .   .   .   .   A   .   .   .   .   .   .
            DECIDE_LATE_INPUT        A   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            DISTRIBUTE               A   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            WRITE_ANSWER             A   .   D   .   .   .   .   .   .   .   .   .   .   .   .
            HAND_OVER_ANSWERS        A   .   D   .   .   .   .   .   .   .   .   .   .   .   .
            REVIEW_ANSWERS           A   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            APPROVE_ANSWERS          .   A   .   .   .   .   .   .   .   .   .   .   .   .   .
            SUPPLEMENT_ANSWER        A   A   D   .   A   .   .   .   .   .   .   .   .   .   .
            PLAN_MEETING             A   .   .   .   A   .   .   .   .   .   .   .   .   .   A
            SEND_INVITATION          A   .   .   .   A   .   .   .   .   .   .   .   .   .   .
            SEND_AGENDA              A   .   .   .   A   .   .   .   .   .   .   .   .   .   .
            HOLD_MEETING             A   .   .   .   A   .   .   .   .   .   .   .   .   .   A
            RESCHEDULE_MEETING       A   .   .   .   A   .   .   .   .   .   .   .   .   .   .
            GIVE_POSITION            A   .   .   .   .   U   U   .   .   .   .   .   .   .   .
            FOLLOW_CENTRAL           A   A   .   .   .   U   U   .   .   .   .   .   .   U   .
            WRITE_MINUTES            A   .   .   .   A   .   .   .   .   .   .   .   .   .   .
            COMMENT_MINUTES          A   A   A   A   A   A   A   .   .   .   .   .   .   .   .
            FREEZE_MINUTES           A   .   .   .   A   .   .   .   .   .   .   .   .   .   A
            SIGN_MINUTES             A   A   A   A   A   A   A   .   .   .   .   .   .   .   .
            REPLACE_ADJUSTER         A   .   .   .   A   .   .   .   .   .   .   .   .   .   .
            PUBLISH_MINUTES          A   .   .   .   A   .   .   .   .   .   .   .   .   .   .
            DECIDE_LATE_COMMENT      .   .   .   .   A   .   .   .   .   .   .   .   .   .   .
            READ_OUTBOX              A   .   .   .   .   .   .   .   .   .   .   A   .   .   .
            RESEND_MAIL              A   .   .   .   .   .   .   .   .   .   .   A   .   .   .
            READ_CASE                A   A   A   A   A   A   A   A   A   A   A   .   .   A   A
            READ_JOURNAL             A   A   .   .   .   .   .   .   A   .   A   A   A   .   .
            MANAGE_PARTY             A   .   .   .   .   .   .   .   .   .   .   A   .   .   A
            """;

    @Test
    void isAsWrittenHere() {
        String head = EXPECTED.substring(0, EXPECTED.indexOf('\n') + 1);
        assertThat(head + table()).isEqualTo(EXPECTED);
    }

    @Test
    void noHatOfTheEmployerSpeaksForAUnion() {
        assertThat(Stream.of(Act.SUBMIT_INPUT, Act.DECLARE_NO_INPUT)
                        .flatMap(act -> Arrays.stream(Role.values())
                                .filter(role -> act.scopeOf(role).isPresent())))
                .allMatch(Role::ofUnion);
    }

    @Test
    void aUnionsHatReachesNoOtherUnionWhereItActs() {
        assertThat(Stream.of(Act.SUBMIT_INPUT, Act.DECLARE_NO_INPUT, Act.GIVE_POSITION, Act.FOLLOW_CENTRAL)
                        .flatMap(act -> Arrays.stream(Role.values())
                                .filter(Role::ofUnion)
                                .flatMap(role -> act.scopeOf(role).stream())))
                .containsOnly(Scope.OWN_UNION);
    }

    private static String table() {
        return Arrays.stream(Act.values())
                .map(act -> "%-24s ".formatted(act)
                        + Arrays.stream(Role.values())
                                .map(role -> letter(act, role))
                                .collect(Collectors.joining("   ")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String letter(Act act, Role role) {
        return act.scopeOf(role)
                .map(scope -> switch (scope) {
                    case ANY -> "A";
                    case OWN_UNION -> "U";
                    case OWN_DEPARTMENT -> "D";
                })
                .orElse(".");
    }
}
