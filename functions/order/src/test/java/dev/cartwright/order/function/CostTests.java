package dev.cartwright.order.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.Meter;
import dev.cartwright.order.domain.OrderId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the steps of an order ask of the table, against the README. */
class CostTests {

    private static final Pattern ROW =
            Pattern.compile("\\| `(\\w+)` of ([\\d,]+) lines \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");
    private static final String CUSTOMER = "d290f1ee-6c54-4b01-90e6-d701748f0851";

    private final Meter meter = new Meter();
    private final Shop shop = new Shop();
    private final DynamoDbClient metered = shop.host.table().client(meter);

    CostTests() {
        shop.host.with(wiring -> wiring.bean(DynamoDbClient.class, beans -> metered));
    }

    record Cost(String step, int lines, Meter.Reading reading) {}

    static Stream<Cost> documented() throws IOException {
        return ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> new Cost(
                        row.group(1),
                        Integer.parseInt(row.group(2).replace(",", "")),
                        new Meter.Reading(
                                Integer.parseInt(row.group(3)),
                                Integer.parseInt(row.group(4)),
                                Integer.parseInt(row.group(5)),
                                Integer.parseInt(row.group(6)))));
    }

    @AfterEach
    void close() {
        metered.close();
        shop.close();
    }

    @ParameterizedTest
    @MethodSource("documented")
    void isAsDocumented(Cost documented) {
        OrderId id = place(documented.lines());
        if (!documented.step().equals("placeOrder")) {
            meter.reset();
            shop.stockReserved(id);
        }
        if (documented.step().equals("onPaymentAuthorized")) {
            meter.reset();
            shop.paymentAuthorized(id);
        }

        assertThat(meter.reading()).isEqualTo(documented.reading());
    }

    private OrderId place(int lines) {
        List<Map<String, Object>> wanted = IntStream.range(0, lines)
                .mapToObj(n -> {
                    shop.pricing.sells("COST-%04d".formatted(n), 1299);
                    return Shop.line("COST-%04d".formatted(n), 2);
                })
                .toList();
        return new OrderId(
                shop.place(Shop.order(Shop.body(wanted)).asCustomer(CUSTOMER)).at("/orderId"));
    }
}
