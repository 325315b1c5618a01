package dev.cartwright.rules.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.rules.shop.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the names of all main code, the local stack's included. */
class SourceRulesTests {

    private static final MainCode MISTAKES = new MainCode(Stream.of(
                    "localstack/press/src/main/java/dev/cartwright/press/Paper.java",
                    "localstack/press/src/main/java/dev/cartwright/press/ink/Ink.java",
                    "localstack/old-press/src/main/java/dev/cartwright/press/OldPress.java",
                    "localstack/old-press/src/main/java/dev/cartwright/oldpressure/Gauge.java",
                    "functions/kiosk/src/main/java/dev/cartwright/kiosk/domain/Paper.java",
                    "functions/kiosk/src/main/java/dev/cartwright/kiosk/domain/PaperId.java",
                    "functions/printer/src/main/java/dev/cartwright/printer/domain/PaperId.java",
                    "functions/printer/src/main/java/dev/cartwright/printer/domain/Tray.java",
                    "functions/printer/src/main/java/dev/cartwright/printer/adapter/TRAY.java",
                    "functions/kit/src/main/java/dev/cartwright/kit/value/Sheet.java",
                    "functions/printer/src/main/java/dev/cartwright/printer/domain/Sheet.java",
                    "localstack/dynamodb/src/main/java/dev/cartwright/dynamodb/table/Sheet.java",
                    "localstack/dynamodb/src/main/java/dev/cartwright/dynamodb/table/Row.java",
                    "localstack/dynamodb/src/main/java/dev/cartwright/dynamodb/value/Row.java")
            .map(SourceFile::at)
            .toList());

    /** Each rule with all that it must see among the planted names. */
    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(
                        new ClassNamesAreUnique(),
                        List.of(
                                "one name for several classes: [localstack/press:press.Paper,"
                                        + " functions/kiosk:kiosk.domain.Paper]",
                                "one name for several classes: [functions/kit:kit.value.Sheet,"
                                        + " functions/printer:printer.domain.Sheet]",
                                "one name for several classes: [functions/printer:printer.domain.Tray,"
                                        + " functions/printer:printer.adapter.TRAY]",
                                "one name for several classes: [localstack/dynamodb:dynamodb.table.Row,"
                                        + " localstack/dynamodb:dynamodb.value.Row]")),
                Arguments.of(
                        new PackagesAreNamedAsTheirModule(),
                        List.of(
                                "localstack/old-press:press.OldPress is not in the package oldpress",
                                "localstack/old-press:oldpressure.Gauge is not in the package oldpress")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForAllOfOurSources(Rule<MainCode> rule) {
        assertThat(rule.violations(MainCode.ofThisRepository())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void seesExactlyThePlantedMistakes(Rule<MainCode> rule, List<String> complaints) {
        assertThat(rule.violations(MISTAKES)).containsExactlyInAnyOrderElementsOf(complaints);
    }

    @Test
    void looksAtFunctionsAndAtTheLocalStack() {
        assertThat(MainCode.ofThisRepository().files())
                .extracting(SourceFile::module)
                .contains("functions/kit", "functions/order", "localstack/embedded", "localstack/tools");
    }
}
