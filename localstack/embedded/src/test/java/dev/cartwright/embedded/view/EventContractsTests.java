package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.embedded.wire.JsonTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventContractsTests {

    private static final String SCHEMA = """
            {"type": "object", "required": ["orderId"], "properties": {"orderId": {"type": "string"}, "lines": {"items": {"type": "number"}}}}""";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTemplates() throws IOException {
        Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Order: {Type: AWS::Serverless::Application, Properties: {Location: order/template.yaml}}
                """);
        Files.createDirectories(folder.resolve("order/contract/events"));
        Files.writeString(folder.resolve("order/template.yaml"), "Resources: {}\n");
        write("OrderPlaced.v1.schema.json", SCHEMA);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve("order/contract/events").resolve(file), text);
    }

    private EventContracts contracts() {
        return EventContracts.besides(folder.resolve("template.yaml"));
    }

    private List<String> violations(String detail) {
        return contracts().violations("OrderPlaced.v1", JsonTrees.parse(detail));
    }

    @Test
    void readsTheSchemasBesideNestedTemplatesWithTheirExamples() throws IOException {
        write("OrderPlaced.v1.example.json", "{\"orderId\": \"ord_1\"}");
        write("OrderLost.v1.schema.json", "{}");
        write("notes.txt", "not read");

        assertThat(contracts().all())
                .containsExactly(
                        new EventContract("OrderLost.v1", "order", ""),
                        new EventContract("OrderPlaced.v1", "order", "{\"orderId\": \"ord_1\"}"));
    }

    @Test
    void checksTheDataOfAnEnvelopeOrTheDetailItself() {
        assertThat(violations("{\"data\": {\"orderId\": \"ord_1\"}}")).isEmpty();
        assertThat(violations("{\"orderId\": \"ord_1\"}")).isEmpty();
        assertThat(violations("{\"data\": {\"orderId\": 5}}"))
                .singleElement()
                .asString()
                .contains("orderId");
        assertThat(violations("{\"orderId\": 5, \"data\": {}}"))
                .singleElement()
                .asString()
                .contains("required");
    }

    @Test
    void saysTenViolationsAtMost() {
        assertThat(violations("{\"orderId\": \"o\", \"lines\": [" + "\"x\",".repeat(40) + "\"x\"]}"))
                .hasSize(10);
    }

    @Test
    void hasNothingToSayAboutATypeWithoutSchema() {
        assertThat(contracts().violations("Other.v1", JsonTrees.parse("{}"))).isEmpty();
    }

    @Test
    void isEmptyWithoutContracts(@TempDir Path bare) throws IOException {
        Files.writeString(bare.resolve("template.yaml"), "Resources: {}\n");

        assertThat(EventContracts.besides(bare.resolve("template.yaml")).all()).isEmpty();
    }

    @Test
    void namesTheFileOfABrokenSchema() throws IOException {
        write("Broken.v1.schema.json", "{\"type\":");

        assertThatThrownBy(this::contracts)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Broken.v1.schema.json");
    }
}
