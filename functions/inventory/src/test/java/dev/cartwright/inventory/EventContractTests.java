package dev.cartwright.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cartwright.inventory.domain.InventoryEvent.ReservationExpired;
import dev.cartwright.inventory.domain.InventoryEvent.StockAdjusted;
import dev.cartwright.inventory.domain.InventoryEvent.StockCommitted;
import dev.cartwright.inventory.domain.InventoryEvent.StockRefused;
import dev.cartwright.inventory.domain.InventoryEvent.StockReleased;
import dev.cartwright.inventory.domain.InventoryEvent.StockReserved;
import dev.cartwright.kit.lambda.Json;
import dev.cartwright.kit.value.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTests {

    private static final Path EVENTS = Path.of("contract/events");

    static Stream<EventType<?>> emitted() {
        return Stream.of(
                StockAdjusted.TYPE,
                StockReserved.TYPE,
                StockRefused.TYPE,
                StockReleased.TYPE,
                StockCommitted.TYPE,
                ReservationExpired.TYPE);
    }

    private static String text(String file) throws IOException {
        return Files.readString(EVENTS.resolve(file));
    }

    @ParameterizedTest
    @MethodSource("emitted")
    void showsAnExampleThatItsSchemaAllows(EventType<?> type) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(type.name() + ".schema.json"), InputFormat.JSON);

        assertThat(schema.validate(text(type.name() + ".example.json"), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("emitted")
    void writesExactlyWhatTheExampleShows(EventType<?> type) throws IOException {
        String example = text(type.name() + ".example.json");

        String written = Json.write(Json.read(example, type.data()));

        assertThat(Json.mapper().readTree(written)).isEqualTo(Json.mapper().readTree(example));
    }

    @Test
    void documentsNothingElse() throws IOException {
        try (var files = Files.list(EVENTS)) {
            assertThat(files).hasSize(2 * (int) emitted().count());
        }
    }
}
