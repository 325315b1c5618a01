package dev.cartwright.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileInputsTests {

    private static final String CONTRACT = """
            paths:
              /things:
                get:
                  parameters:
                    - {name: thing, in: query}
                    - {name: cursor, in: query}
            """;

    @Test
    void findsAParameterThatBecomesAKeyUnchecked(@TempDir Path capability) throws IOException {
        Files.writeString(Files.createDirectory(capability.resolve("contract")).resolve("openapi.yaml"), CONTRACT);
        Application careless = wiring -> wiring.read(
                "findThing",
                "GET /things",
                Access.PUBLIC,
                beans -> request -> beans.get(Table.class)
                        .find(new Key(request.query("thing").orElse("none"), "THING"))
                        .map(row -> Reply.noContent())
                        .orElseGet(() -> Reply.ok(List.of())));
        TestHost host = TestHost.of(careless, LocalTable.fresh(), "things");

        List<String> defects = HostileInputs.defects(careless, host, capability.resolve("events"));

        assertThat(defects)
                .anyMatch(defect -> defect.startsWith("findThing of thing="))
                .anyMatch(defect -> defect.contains("\"Failures\":1"))
                .noneMatch(defect -> defect.startsWith("findThing of cursor="));
    }
}
