package se.vpsamverkan.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.UnionId;

class PayloadTests {

    private static final CaseKey CASE = CaseKey.of(2028, "TEXT", 1);
    private static final Instant AT = Instant.parse("2027-12-01T10:00:00Z");

    /** Everything an event may carry. */
    public record Everything(
            CaseKey caseKey,
            UnionId union,
            @Nullable UUID subject,
            int items,
            boolean late,
            DayOfWeek day,
            LocalDate on,
            Instant due,
            String hash,
            List<UnionId> all,
            Actor by,
            Instant at)
            implements DomainEvent {}

    /** What no event may carry. */
    public record Wrong(CaseKey caseKey, Object thing, Actor by, Instant at) implements DomainEvent {}

    @Test
    void writesTheComponentsInTheirOrder() {
        UnionId union = UnionId.of("00000000-0000-0000-0000-000000000001");
        assertThat(Payload.of(new Everything(
                        CASE,
                        union,
                        null,
                        3,
                        true,
                        DayOfWeek.MONDAY,
                        LocalDate.of(2027, 12, 1),
                        AT,
                        "a\"b\\c\nd",
                        List.of(union, union),
                        Actor.system(),
                        AT)))
                .isEqualTo("{\"union\":\"00000000-0000-0000-0000-000000000001\",\"subject\":null,\"items\":3,"
                        + "\"late\":true,\"day\":\"MONDAY\",\"on\":\"2027-12-01\",\"due\":\"2027-12-01T10:00:00Z\","
                        + "\"hash\":\"a\\\"b\\\\c\\u000ad\",\"all\":[\"00000000-0000-0000-0000-000000000001\","
                        + "\"00000000-0000-0000-0000-000000000001\"]}");
    }

    @Test
    void refusesWhatNoEventMayCarry() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Payload.of(new Wrong(CASE, new StringBuilder("text"), Actor.system(), AT)));
    }
}
