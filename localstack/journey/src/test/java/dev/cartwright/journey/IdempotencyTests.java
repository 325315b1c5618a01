package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.access.AccessRule;
import dev.cartwright.tools.access.ApiOperation;
import dev.cartwright.tools.access.ApiOperations;
import dev.cartwright.tools.access.Headers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that requires an {@code Idempotency-Key}, repeated as clients do and as they must not. */
class IdempotencyTests {

    static Stream<ApiOperation> operations() {
        return Shop.operations().stream().filter(operation -> operation.requires("Idempotency-Key"));
    }

    @Test
    void coversEveryOperationThatTakesAKey() {
        ApiOperations.requireSame(RepeatableRequest.CASES.keySet(), operations());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void doesTheSameRequestOnce(ApiOperation operation) {
        RepeatableRequest request = RepeatableRequest.of(operation);
        Headers ours =
                request.headers().with(request.credentials(operation, "")).withKey();

        var first = send(operation, request, request.body(), ours);
        var again = send(operation, request, request.body(), ours);
        var other = send(operation, request, request.otherBody(), ours);
        Tables.forgetAnswer(
                operation,
                request.subject(operation),
                request.path(),
                ours.values().getOrDefault("Idempotency-Key", ""));
        var during = send(operation, request, request.body(), ours);

        assertThat(first.status()).as(first.body()).isBetween(200, 299);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(meaningful(again)).isEqualTo(meaningful(first));
        assertThat(first.header("idempotent-replayed")).isEmpty();
        assertThat(again.header("idempotent-replayed")).isEqualTo("true");
        assertRefused(other, 422, "idempotency-key-reused");
        assertRefused(during, 409, "request-in-flight");
        assertThat(during.header("retry-after")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void wantsAKey(ApiOperation operation) {
        Headers without = operation
                .headers()
                .with(RepeatableRequest.caller(operation, ""))
                .without("Idempotency-Key");

        var answer = Shop.send(operation.method(), operation.path(Map.of()), operation.exampleBody(), without);
        var tooShort = Shop.send(
                operation.method(),
                operation.path(Map.of()),
                operation.exampleBody(),
                without.with("Idempotency-Key", "short"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(tooShort.status()).as(tooShort.body()).isEqualTo(400);
    }

    /** There is one merchant only. */
    static Stream<ApiOperation> operationsOfManyCallers() {
        return operations().filter(operation -> operation.access() != AccessRule.KEY);
    }

    @ParameterizedTest
    @MethodSource("operationsOfManyCallers")
    void keepsTheKeysOfCallersApart(ApiOperation operation) {
        RepeatableRequest request = RepeatableRequest.of(operation);
        Headers key = request.headers().withKey();

        var mine = send(operation, request, request.body(), key.with(request.credentials(operation, "")));
        var theirs = send(operation, request, request.otherBody(), key.with(request.credentials(operation, "-2")));

        assertThat(mine.status()).as(mine.body()).isBetween(200, 299);
        assertThat(theirs.status()).as(theirs.body()).isLessThan(500);
        assertThat(theirs.body()).doesNotContain("idempotency-key-reused", "request-in-flight");
    }

    private static Shop.Answer send(ApiOperation operation, RepeatableRequest request, String body, Headers headers) {
        return Shop.send(operation.method(), request.path(), body, headers.json());
    }

    /** The status and what a client acts on. */
    private static List<String> meaningful(Shop.Answer answer) {
        return Stream.concat(
                        Stream.of(Integer.toString(answer.status())),
                        Stream.of("location", "etag", "content-type", "cache-control")
                                .map(answer::header))
                .toList();
    }

    private static void assertRefused(Shop.Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }
}
