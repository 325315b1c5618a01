package dev.cartwright.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.lambda.Wiring;
import dev.cartwright.kit.testing.Meter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What commands cost, against the table in the README. */
class CostTests {

    private static final Pattern ROW = Pattern.compile(
            "\\| `(\\w+Stock)\\.v1` of ([\\d,]+) lines \\| (\\d+) \\| (\\d+) \\| ([\\d,]+) \\| ([\\d,]+) \\|");

    private final Meter meter = new Meter();
    private final Shop shop = new Shop(this::metered);
    private final DynamoDbClient metered = shop.table.client(meter);

    private void metered(Wiring wiring) {
        wiring.bean(DynamoDbClient.class, beans -> metered);
    }

    record Cost(String command, int lines, Meter.Reading reading) {

        private static Cost of(MatchResult row) {
            var reading = new Meter.Reading(number(row, 3), number(row, 4), number(row, 5), number(row, 6));
            return new Cost(row.group(1), number(row, 2), reading);
        }

        private static int number(MatchResult row, int group) {
            return Integer.parseInt(row.group(group).replace(",", ""));
        }
    }

    static Stream<Cost> documented() throws IOException {
        return ROW.matcher(Files.readString(Path.of("README.md"))).results().map(Cost::of);
    }

    @AfterEach
    void close() {
        metered.close();
    }

    @ParameterizedTest
    @MethodSource("documented")
    void isAsDocumented(Cost documented) {
        List<String> skus = Shop.skus(documented.lines());
        shop.stock(skus, 5);
        switch (documented.command()) {
            case "ReserveStock" -> measured(() -> shop.reserve("ord_1", Shop.each(skus, 1)));
            case "CommitStock" -> {
                shop.reserve("ord_1", Shop.each(skus, 1));
                measured(() -> shop.commit("ord_1"));
            }
            default -> {
                shop.reserve("ord_1", Shop.each(skus, 1));
                measured(() -> shop.release("ord_1"));
            }
        }

        assertThat(meter.reading()).isEqualTo(documented.reading());
    }

    private void measured(Runnable work) {
        meter.reset();
        work.run();
    }

    @Test
    void isDocumentedOfEveryCommandForSmallOrdersAndForTheLargestThatWeKnow() throws IOException {
        assertThat(documented().map(cost -> cost.command() + " " + cost.lines()))
                .containsExactlyInAnyOrder(
                        "ReserveStock 2",
                        "ReserveStock 97",
                        "ReserveStock 100",
                        "ReserveStock 1114",
                        "CommitStock 2",
                        "CommitStock 97",
                        "CommitStock 100",
                        "CommitStock 1114",
                        "ReleaseStock 2",
                        "ReleaseStock 97",
                        "ReleaseStock 100",
                        "ReleaseStock 1114");
    }
}
