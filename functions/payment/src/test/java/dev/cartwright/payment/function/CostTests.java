package dev.cartwright.payment.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.Meter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What commands ask of the table, against the README. */
class CostTests {

    private static final Pattern ROW = Pattern.compile(
            "\\| `(AuthorizePayment|CapturePayment|VoidPayment)\\.v1` \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");

    private final Meter meter = new Meter();
    private final Till till = new Till();
    private final DynamoDbClient metered = till.host.table().client(meter);

    CostTests() {
        till.host.with(wiring -> wiring.bean(DynamoDbClient.class, beans -> metered));
    }

    record Cost(String command, Meter.Reading reading) {}

    static Stream<Cost> documented() throws IOException {
        return ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> new Cost(
                        row.group(1),
                        new Meter.Reading(
                                Integer.parseInt(row.group(2)),
                                Integer.parseInt(row.group(3)),
                                Integer.parseInt(row.group(4)),
                                Integer.parseInt(row.group(5)))));
    }

    @AfterEach
    void close() {
        metered.close();
    }

    @ParameterizedTest
    @MethodSource("documented")
    void isAsDocumented(Cost documented) {
        till.authorized();
        if (!documented.command().equals("AuthorizePayment")) {
            meter.reset();
        }
        switch (documented.command()) {
            case "CapturePayment" -> till.capture();
            case "VoidPayment" -> till.cancel();
            default -> {}
        }

        assertThat(meter.reading()).isEqualTo(documented.reading());
    }
}
