package se.vpsamverkan.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The three letters in item numbers tell the unions of a case apart. */
class UnionCodeTests {

    @Test
    void takesTheFirstLettersWithoutRingsAndDots() {
        assertThat(UnionCode.of("Åkarna", Set.of())).isEqualTo("AKA");
        assertThat(UnionCode.of("Ö-laget", Set.of())).isEqualTo("OLA");
        assertThat(UnionCode.of("Gå", Set.of())).isEqualTo("GAX");
    }

    @Test
    void avoidsWhatAnotherUnionHas() {
        assertThat(UnionCode.of("Parkfolket", Set.of("PAR"))).isEqualTo("PAK");
        assertThat(UnionCode.of("Par", Set.of("PAR"))).isEqualTo("PA2");
        assertThat(UnionCode.of("Par", Set.of("PAR", "PA2"))).isEqualTo("PA3");
    }
}
