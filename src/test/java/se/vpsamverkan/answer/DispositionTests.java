package se.vpsamverkan.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exchange format's answer categories and the dispositions stand for each other. */
class DispositionTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "included",
                "partly",
                "already-done",
                "considered",
                "not-included",
                "rejected",
                "outside-plan",
                "referred",
                "informed",
                "none"
            })
    void everyCategoryComesBackAsItWas(String category) {
        assertThat(Disposition.ofCategory(category).category()).isEqualTo(category);
    }

    @Test
    void anUnknownCategoryIsAnErrorOfTheRecord() {
        assertThatIllegalArgumentException().isThrownBy(() -> Disposition.ofCategory("maybe"));
    }
}
