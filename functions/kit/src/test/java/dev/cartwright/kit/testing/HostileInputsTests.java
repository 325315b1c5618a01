package dev.cartwright.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Table;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileInputsTests {

    @Test
    void findsAParameterThatBecomesAKeyUnchecked() {
        Application careless = wiring -> wiring.read(
                "findThing",
                "GET /things",
                Access.PUBLIC,
                beans -> request -> beans.get(Table.class)
                        .find(new Key(request.query("reference").orElse("none"), "THING"))
                        .map(row -> Reply.noContent())
                        .orElseGet(() -> Reply.ok(List.of())));
        TestHost host = TestHost.of(careless, LocalTable.fresh(), "things");

        List<String> defects = HostileInputs.defects(careless, host, Path.of("events"));

        assertThat(defects)
                .anyMatch(defect -> defect.startsWith("findThing of reference="))
                .anyMatch(defect -> defect.contains("\"Failures\":1"))
                .noneMatch(defect -> defect.startsWith("findThing of cursor="));
    }
}
