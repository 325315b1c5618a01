package dev.cartwright.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.value.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.SerializationFeature;

/**
 * What has to be true of {@code events/state.json}, the rows that the capability's sample events speak of: they are those that
 * its own functions write. {@code -Dgenerate=true} writes the file.
 */
public interface EventState {

    Path FILE = Path.of("events/state.json");

    /** So far ahead that no sweep finds anything due. */
    Instant LATER = Instant.parse("2100-01-01T08:00:00Z");

    /** A host whose functions made the state. */
    TestHost made();

    /** Has a host make ids by counting, at a time that stands still. */
    static TestHost frozen(TestHost host, CountedIds random) {
        InstantSource still = () -> LATER;
        return host.with(wiring -> {
            wiring.bean(InstantSource.class, beans -> still);
            wiring.bean(Ids.class, beans -> new Ids(still, random));
        });
    }

    /** Whether rows of this partition are the events' own; what waits to be published or kept for a repetition is left out. */
    default boolean isOwn(String partition) {
        return !partition.matches("(OUTBOX|IDEMPOTENCY)#.*");
    }

    @Test
    default void holdsTheRowsThatTheFunctionsWrite() throws IOException {
        String made = json(rows(made().table()));
        if (Boolean.getBoolean("generate")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, made);
        }

        String written = Files.readString(FILE);

        assertThat(written)
                .as("stale; make it again with -Dgenerate=true, and see that the events still speak of it")
                .isEqualTo(made);
    }

    private List<Map<String, Object>> rows(LocalTable table) {
        return table.client().scanPaginator(scan -> scan.tableName(table.name())).items().stream()
                .filter(row -> isOwn(Row.of(row).text("pk")))
                .map(EventState::document)
                .sorted((a, b) -> (a.get("pk") + " " + a.get("sk")).compareTo(b.get("pk") + " " + b.get("sk")))
                .toList();
    }

    private static Map<String, Object> document(Map<String, AttributeValue> row) {
        var document = new TreeMap<String, Object>();
        row.forEach((name, value) -> document.put(name, document(value)));
        return document;
    }

    private static Map<String, Object> document(AttributeValue value) {
        return switch (value.type()) {
            case S -> Map.of("S", value.s());
            case N -> Map.of("N", value.n());
            case BOOL -> Map.of("BOOL", value.bool());
            case B -> Map.of("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
            case SS -> Map.of("SS", value.ss().stream().sorted().toList());
            case L -> Map.of("L", value.l().stream().map(EventState::document).toList());
            case M -> Map.of("M", document(value.m()));
            default -> throw new IllegalStateException("a row holds " + value.type() + "; write it here, too");
        };
    }

    /** A row on each line. */
    private static String json(List<Map<String, Object>> rows) {
        var lines = new ArrayList<String>();
        var writer = Json.mapper().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        rows.forEach(row -> lines.add("  " + writer.writeValueAsString(row)));
        return "[\n" + String.join(",\n", lines) + "\n]\n";
    }
}
