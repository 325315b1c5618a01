package dev.cartwright.dynamodb.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.dynamodb.DynamoDb;
import dev.cartwright.dynamodb.server.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison finds planted defects. It needs no reference: this database stands for it. */
class EvidenceTests {

    private static final int SEEDS = 60;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begins_with | Invalid ConditionExpression: Invalid function name; function: begins_with",
                "contains | Invalid FilterExpression: Syntax error; token: \\\"contains\\\", near: \\\"contains (\\\"",
                "size( | Invalid ConditionExpression: An expression attribute value used in expression is not defined;"
                        + " attribute value: :v0",
                "list_append | The document path provided in the update expression is invalid for update",
                "contains | ExpressionAttributeValues contains invalid value: One or more parameter values were invalid: An"
                        + " string set  may not be empty for key :v0",
                "REMOVE | One or more parameter values were invalid: Cannot update attribute pk. This attribute is part"
                        + " of the key"
            })
    void aValidExpressionThatIsWronglyRefusedIsNotListed(String refused, String message) throws IOException {
        String error =
                "{\"__type\": \"com.amazon.coral.validate#ValidationException\", \"message\": \"" + message + "\"}";

        Optional<Likeness.Failure> failure = comparedWithOneThatRefuses(refused, error);

        assertThat(failure).get().satisfies(found -> {
            assertThat(found.difference().ours().message()).isEqualTo(message.replace("\\", ""));
            assertThat(found.difference().operation().body().toString()).contains(refused);
        });
    }

    @Test
    void twoThatAreTheSameDoNotDiffer() throws IOException {
        assertThat(comparedWithOneThatRefuses("there is nothing like this", "{}"))
                .isEmpty();
    }

    private static Optional<Likeness.Failure> comparedWithOneThatRefuses(String refused, String error)
            throws IOException {
        HttpServer defective = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (DynamoDb good = DynamoDb.inMemory();
                var server = good.serve(0);
                DynamoDb behind = DynamoDb.inMemory()) {
            defective.createContext("/", exchange -> answer(exchange, behind, refused, error));
            defective.start();
            URI endpoint =
                    URI.create("http://127.0.0.1:" + defective.getAddress().getPort());
            Likeness likeness = new Likeness(Wire.to(server.endpoint()), Wire.to(endpoint));
            Optional<Likeness.Failure> failure = Optional.empty();
            for (long seed = 1; seed <= SEEDS && failure.isEmpty(); seed++) {
                failure = likeness.run(seed);
            }
            return failure;
        } finally {
            defective.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, DynamoDb database, String refused, String error)
            throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Answer answer = new String(body, StandardCharsets.UTF_8).contains(refused)
                    ? new Answer(400, error.getBytes(StandardCharsets.UTF_8))
                    : database.answer(exchange.getRequestHeaders().getFirst("X-Amz-Target"), body);
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }
}
