package dev.cartwright.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.value.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What {@code contract/events} has to say of each type that a capability announces: a schema, and an example that fits. */
public interface EventContract {

    Path EVENTS = Path.of("contract/events");

    Stream<EventType<?>> emitted();

    @TestFactory
    default Stream<DynamicTest> showsAnExampleThatItsSchemaAllows() {
        return emitted()
                .map(type -> dynamicTest(type.name(), () -> {
                    var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(text(type.name() + ".schema.json"), InputFormat.JSON);

                    assertThat(schema.validate(text(type.name() + ".example.json"), InputFormat.JSON))
                            .isEmpty();
                }));
    }

    @TestFactory
    default Stream<DynamicTest> writesExactlyWhatTheExampleShows() {
        return emitted()
                .map(type -> dynamicTest(type.name(), () -> {
                    String example = text(type.name() + ".example.json");

                    String written = Json.write(Json.read(example, type.data()));

                    assertThat(Json.mapper().readTree(written))
                            .isEqualTo(Json.mapper().readTree(example));
                }));
    }

    @Test
    default void documentsNothingElse() throws IOException {
        var documented =
                emitted().flatMap(type -> Stream.of(type.name() + ".schema.json", type.name() + ".example.json"));

        try (var files = Files.list(EVENTS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(documented.toList());
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(EVENTS.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
