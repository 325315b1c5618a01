package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.ApiOperation;
import dev.cartwright.tools.access.Headers;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process is killed at work on each request with a key that {@link KilledProcessTests} has no story of, such as an admin's. */
class KilledRequestTests {

    static Stream<ApiOperation> requests() {
        return Shop.operations().stream()
                .filter(operation -> operation.requires("Idempotency-Key"))
                .filter(operation -> !KilledProcessTests.kills(operation.id()));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void areDoneOnceWhenTheyAreRepeated(ApiOperation operation) {
        Killer.strikeDuring(HostedOperation.of(operation.capability(), operation.id()), () -> sameAnswer(operation));
    }

    private static Shop.Answer sameAnswer(ApiOperation operation) {
        RepeatableRequest request = RepeatableRequest.of(operation);
        Headers same = request.headers()
                .with(request.credentials(operation, ""))
                .withKey()
                .json();

        Shop.Answer first = Story.insist(operation.method(), request.path(), request.body(), same);
        Shop.Answer again = Story.insist(operation.method(), request.path(), request.body(), same);

        assertThat(again.body()).isEqualTo(first.body());
        return again;
    }

    @Test
    void areAnnouncedWhereTheRelayIsKilled() {
        var killer = Killer.of(HostedOperation.of("catalog", "relayOutbox"));

        await().atMost(Shop.PATIENCE).pollInterval(Duration.ZERO).until(() -> {
            Shop.sellable(1, 100);
            return killer.succeeded();
        });

        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Tables.outbox("catalog")).isEmpty());
    }
}
