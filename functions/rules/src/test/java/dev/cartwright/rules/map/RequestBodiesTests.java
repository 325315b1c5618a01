package dev.cartwright.rules.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cartwright.kit.http.BodySchema;
import dev.cartwright.kit.http.Problem.FieldError;
import dev.cartwright.rules.shop.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class RequestBodiesTests {

    private static final String COMMAND = "./mvnw -pl functions/rules -am test -Dtest=RequestBodiesTests"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dgenerate=true";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<RequestBodies> capabilities() {
        return RequestBodies.all();
    }

    static Stream<Arguments> operations() {
        return RequestBodies.all().stream()
                .flatMap(bodies ->
                        bodies.operations().map(operation -> Arguments.of(operation.id(), bodies, operation)));
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void areAsTheContractSays(RequestBodies bodies) throws IOException {
        if (Boolean.getBoolean("generate")) {
            Files.createDirectories(bodies.file().getParent());
            Files.writeString(bodies.file(), bodies.text());
        }

        assertThat(Files.readString(bodies.file()))
                .as("stale; make it again by %s", COMMAND)
                .isEqualTo(bodies.text());
    }

    /** A library of the whole standard judges each body, too. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void areJudgedAsJsonSchemaSays(String id, RequestBodies bodies, Operation operation) {
        JsonNode example = bodies.example(operation);
        var ours = new BodySchema(bodies.schema(operation));
        Schema standard = SCHEMAS.getSchema(bodies.schema(operation).toString(), InputFormat.JSON);

        assertThat(ours.errors(example)).isEmpty();
        changed(example, "")
                .forEach((pointer, variants) -> variants.forEach(body -> {
                    boolean conforms =
                            standard.validate(body.toString(), InputFormat.JSON).isEmpty();
                    List<FieldError> errors = ours.errors(body);

                    assertThat(errors.isEmpty())
                            .as("%s, ours says %s", body, errors)
                            .isEqualTo(conforms);
                    assertThat(errors)
                            .as("%s", body)
                            .allSatisfy(error -> assertThat(error.pointer()).startsWith(pointer));
                }));
    }

    /** The document with each of its values changed, by the pointer that every error must start with. */
    private static Map<String, List<JsonNode>> changed(JsonNode document, String pointer) {
        var all = new LinkedHashMap<String, List<JsonNode>>();
        all.put(pointer, new ArrayList<>(replacements()));
        for (Map.Entry<String, JsonNode> field : children(document).entrySet()) {
            changed(field.getValue(), pointer + "/" + field.getKey())
                    .forEach((place, variants) -> all.computeIfAbsent(place, absent -> new ArrayList<>())
                            .addAll(variants.stream()
                                    .map(variant -> with(document, field.getKey(), variant))
                                    .toList()));
        }
        if (document.isString()) {
            all.get(pointer).add(NODES.stringNode(document.stringValue() + "\n"));
        }
        if (document.isObject()) {
            for (String name : document.propertyNames()) {
                all.get(pointer).add(without(document, name));
            }
            all.get(pointer).add(with(document, "unknown", NODES.booleanNode(true)));
        }
        if (document.isArray()) {
            all.get(pointer).add(NODES.arrayNode());
            all.get(pointer).add(repeated(document.get(0), 2000));
        }
        return all;
    }

    private static List<JsonNode> replacements() {
        return List.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.numberNode(1.5),
                NODES.numberNode(-1),
                NODES.numberNode(0),
                NODES.numberNode(1_000_000_000_000L),
                NODES.numberNode(-1_000_000_000_000L),
                NODES.stringNode(""),
                NODES.stringNode("7"),
                NODES.stringNode("x\ny"),
                NODES.stringNode("\uD83D\uDE00".repeat(100)),
                NODES.stringNode("x".repeat(3000)),
                NODES.arrayNode(),
                NODES.objectNode());
    }

    private static Map<String, JsonNode> children(JsonNode document) {
        var children = new LinkedHashMap<String, JsonNode>();
        if (document.isArray()) {
            children.put("0", document.get(0));
        }
        document.properties().forEach(field -> children.put(field.getKey(), field.getValue()));
        return children;
    }

    private static JsonNode with(JsonNode document, String name, JsonNode value) {
        JsonNode copy = document.deepCopy();
        if (copy instanceof ArrayNode array) {
            array.set(0, value);
        } else {
            ((ObjectNode) copy).set(name, value);
        }
        return copy;
    }

    private static JsonNode without(JsonNode document, String name) {
        var copy = (ObjectNode) document.deepCopy();
        copy.remove(name);
        return copy;
    }

    private static JsonNode repeated(JsonNode item, int times) {
        ArrayNode array = NODES.arrayNode();
        for (int n = 0; n < times; n++) {
            array.add(item);
        }
        return array;
    }
}
