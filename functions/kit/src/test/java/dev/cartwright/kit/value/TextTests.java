package dev.cartwright.kit.value;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTests {

    private static final String EMOJI = "\uD83D\uDE00";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann Lee",
                "O'Hara-Smith",
                "\u00C5ngstr\u00F6m",
                "e\u0301",
                "\u5F20\u4F1F",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\uD83D\uDC69\u200D\uD83D\uDE80",
                "\u2764\uFE0F",
                "7"
            })
    void takesWhatPeopleAreCalled(String name) {
        assertThatCode(() -> Text.line("name", name, 1, 100)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u3000",
                "\u200D",
                "\u115F",
                "\u3164",
                "\u2800",
                "\uFE0F",
                "\u034F",
                "\u17B4",
                "\u180B",
                "\uDB40\uDD00",
                "\u0301",
                "A\nB",
                "A\rB",
                "A\tB",
                "A\u0000",
                "A\u001B[31m",
                "A\u007F",
                "A\u0085B",
                "A\u200BB",
                "A\u2028B",
                "A\u2029B",
                "A\u202EB",
                "A\u2066B",
                "A\uFEFFB",
                "A\uDFFF"
            })
    void refusesWhatCannotBeSeenOrChangesHowTheRestIsSeen(String name) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Text.line("name", name, 1, 100));
    }

    @Test
    void takesLineFeedsWhereThereAreSeveralLines() {
        assertThatCode(() -> Text.lines("description", "One\nTwo", 0, 100)).doesNotThrowAnyException();
        assertThatCode(() -> Text.lines("description", "", 0, 100)).doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Text.lines("description", "One\r\nTwo", 0, 100))
                .withMessage("description has no control or formatting characters");
    }

    @Test
    void countsCodePoints() {
        assertThatCode(() -> Text.line("name", EMOJI.repeat(100), 1, 100)).doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Text.line("name", EMOJI.repeat(101), 1, 100))
                .withMessage("name is 1 to 100 characters");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Text.line("reason", EMOJI + " ", 2, 100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a/b",
                "a.b",
                "a\n",
                "\u00E4",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void refusesWhatIsNoId(String id) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Text.id("orderId", id))
                .withMessage("orderId is 1 to 64 letters, digits, dashes or underscores");
    }

    @Test
    void takesTheIdsThatWeGive() {
        assertThatCode(() -> Text.id("orderId", "ord_01JDF0M5T8W2K4Q6R8S0T2V4W6"))
                .doesNotThrowAnyException();
    }
}
