package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.access.AccessRule;
import dev.cartwright.tools.access.ApiOperation;
import dev.cartwright.tools.access.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no client in its right mind sends: each is refused as the client's mistake, and nothing happens. */
class HostileRequestTests {

    private static final int LARGE = 600 * 1024;

    static Stream<ApiOperation> operationsWithABody() {
        return Shop.operations().stream().filter(operation -> operation.body().isPresent());
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void refusesEveryBodyThatIsNotTheDocumentedOne(ApiOperation operation) {
        var before = Tables.businessRows(operation.capability());

        bodies(operation.exampleBody()).forEach((name, body) -> {
            var answer = send(operation, body, Headers.NONE);

            assertThat(answer.status()).as("%s: %s", name, answer.body()).isBetween(400, 499);
            assertThat(answer.header("content-type")).as(name).isEqualTo("application/problem+json");
            assertThat(answer.header("cache-control")).as(name).isEqualTo("no-store");
            assertThat(answer.header("x-content-type-options")).as(name).isEqualTo("nosniff");
        });
        assertThat(Tables.businessRows(operation.capability())).containsExactlyInAnyOrderElementsOf(before);
    }

    /** A webhook is refused for its signature first. */
    static Stream<ApiOperation> operationsThatReadABody() {
        return operationsWithABody().filter(operation -> operation.access() != AccessRule.SIGNATURE);
    }

    @ParameterizedTest
    @MethodSource("operationsThatReadABody")
    void pointsAtEveryFieldThatIsNotTheDocumentedOne(ApiOperation operation) {
        var bodies = new LinkedHashMap<String, String>();
        wrongTypes(operation.exampleBody(), bodies);

        bodies.forEach((name, body) -> {
            var answer = send(operation, body, Headers.NONE);

            assertThat(answer.status()).as("%s: %s", name, answer.body()).isEqualTo(400);
            assertThat(answer.problem()).as(name).isEqualTo("invalid-body");
            assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                    .as("%s: %s", name, answer.body())
                    .anySatisfy(
                            pointer -> assertThat(pointer).startsWith("/" + name.substring("an object for ".length())));
        });
    }

    @Test
    void refusesAsTheGatewayWithTheHeadersOfAllProblems() {
        var withoutAToken = Shop.get("/v1/orders", Headers.NONE);
        var withoutAParameter = Shop.get("/v1/stock", Headers.NONE);

        assertThat(withoutAToken.status()).isEqualTo(401);
        assertThat(withoutAParameter.status()).isEqualTo(400);
        assertThat(List.of(withoutAToken, withoutAParameter)).allSatisfy(answer -> {
            assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
            assertThat(answer.header("cache-control")).isEqualTo("no-store");
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        });
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void refusesABodyThatSaysItIsSomethingElse(ApiOperation operation) {
        var before = Tables.businessRows(operation.capability());

        var answer = send(operation, operation.exampleBody(), Headers.NONE.with("Content-Type", "text/plain"));

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(Tables.businessRows(operation.capability())).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void letsNoHeaderChooseTheFunctionOrItsContext() {
        String sku = Shop.sellable(3, 700);
        String id = Orders.order("ann", sku, 1, "tok_approve");
        Headers hostile = Headers.NONE
                .with("spring.cloud.function.definition", "cancelOrder")
                .with("spring-cloud-function-definition", "cancelOrder")
                .with("aws-context", "{\"awsRequestId\": \"forged\"}")
                .with("aws-api-gateway", "false");

        var read = Shop.get("/v1/orders/" + id, Shop.customer("ann").with(hostile));
        var stranger = Shop.get("/v1/orders/" + id, Shop.customer("bob").with(hostile));
        var placed = Shop.post(
                "/v1/orders",
                Orders.basket(sku, 1, "tok_approve"),
                Shop.customer("ann").with(hostile));

        assertThat(read.require(200).at("/orderId")).isEqualTo(id);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.body()).doesNotContain("forged");
        assertThat(placed.require(202).at("/status")).isEqualTo("PLACED");
        assertThat(Orders.ended("ann", id).path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(Orders.ended("ann", placed.at("/orderId")).path("status").asString())
                .isEqualTo("CONFIRMED");
    }

    private static Map<String, String> bodies(String valid) {
        var bodies = new LinkedHashMap<String, String>();
        bodies.put("nothing", "");
        bodies.put("blanks", "   ");
        bodies.put("an array", "[" + valid + "]");
        bodies.put("a string", Shop.JSON.writeValueAsString(valid));
        bodies.put("a number", "42");
        bodies.put("true", "true");
        bodies.put("null", "null");
        bodies.put("an empty object", "{}");
        bodies.put("base64", Base64.getEncoder().encodeToString(valid.getBytes(StandardCharsets.UTF_8)));
        bodies.put("an end that is missing", valid.substring(0, valid.length() - 1));
        bodies.put("something after the end", valid + "}");
        bodies.put("two documents", valid + valid);
        bodies.put("an unknown field", valid.replaceFirst("\\{", "{\"isAdmin\": true, "));
        bodies.put(
                "deep nesting", valid.replaceFirst("\\{", "{\"deep\": " + "[".repeat(5000) + "]".repeat(5000) + ", "));
        bodies.put("the same field twice", valid.replaceFirst("\\{", "{" + firstField(valid) + ", "));
        bodies.put("too much", valid + " ".repeat(LARGE));
        wrongTypes(valid, bodies);
        return bodies;
    }

    private static String firstField(String valid) {
        var field = Shop.JSON.readTree(valid).properties().iterator().next();
        return Shop.JSON.writeValueAsString(field.getKey()) + ": " + field.getValue();
    }

    /** Each field once as something that it is not. */
    private static void wrongTypes(String valid, Map<String, String> bodies) {
        var document = Shop.JSON.readTree(valid);
        for (var field : document.properties()) {
            var changed = document.deepCopy().asObject();
            changed.putObject(field.getKey()).put("not", "this");
            bodies.put("an object for " + field.getKey(), changed.toString());
        }
    }

    private static Shop.Answer send(ApiOperation operation, String body, Headers more) {
        AccessRule guard = operation.access();
        return Shop.send(
                operation.method(),
                operation.path(Map.of()),
                body,
                operation
                        .headers()
                        .with(guard.credentials(Shop.entrance(), Aws.secret("psp/key")))
                        .with(more));
    }
}
