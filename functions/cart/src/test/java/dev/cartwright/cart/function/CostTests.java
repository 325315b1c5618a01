package dev.cartwright.cart.function;

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

/** What a cart asks of the table, against the README. */
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

    record Cost(String operation, int lines, Meter.Reading reading) {}

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
        String id = shop.created(
                        Shop.create(Shop.lines(documented.lines(), 2).toArray()).asCustomer(CUSTOMER))
                .at("/cartId");
        if (!documented.operation().equals("createCart")) {
            meter.reset();
            perform(documented.operation(), id);
        }

        assertThat(meter.reading()).isEqualTo(documented.reading());
    }

    private void perform(String operation, String id) {
        String sku = String.valueOf(Shop.lines(1, 2).getFirst().get("sku"));
        switch (operation) {
            case "getCart" -> shop.host.call("getCart", Shop.get(id).asCustomer(CUSTOMER));
            case "changeLine" ->
                shop.host.call("changeLine", Shop.change(id, sku, 3).asCustomer(CUSTOMER));
            case "onOrderPlaced" -> shop.ordered(id, "ord_01JDF0M5T8W2K4Q6R8S0T2V4W6");
            default -> throw new IllegalStateException(operation);
        }
    }
}
