package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.ApiOperation;
import dev.cartwright.tools.access.Headers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A process is killed at work on each operation that changes something, and all ends as if it had not been; sweeps die elsewhere. */
class KilledProcessTests {

    /** By the story in which it works, capability by capability. */
    private static final Map<Story, String> AT_WORK = Map.of(
            Story.CONFIRMED,
            """
            catalog: quoteLines
            inventory: onReserveStock relayOutbox
            order: placeOrder onStockReserved onPaymentAuthorized relayOutbox
            payment: onAuthorizePayment relayOutbox receiveWebhook
            psp-sandbox: createAuthorization onSendWebhooks relayOutbox""",
            Story.OUT_OF_STOCK,
            "order: onStockRefused",
            Story.DECLINED,
            "order: onPaymentDeclined",
            Story.SHIPPED,
            """
            inventory: onCommitStock
            order: shipOrder onPaymentCaptured
            payment: onCapturePayment
            psp-sandbox: captureAuthorization""",
            Story.CANCELLED,
            """
            inventory: onReleaseStock
            order: cancelOrder onPaymentVoided
            payment: onVoidPayment
            psp-sandbox: voidAuthorization""",
            Story.EXPIRED,
            "order: onReservationExpired",
            Story.REFUNDED,
            """
            payment: onRefundPayment
            psp-sandbox: refundAuthorization""");

    private static final int UNITS = 50;

    /** How often a story is told again where an operation was too quick to be killed. */
    private static final int TRIES = 10;

    /** A thing to sell for each case, made while nobody kills anything. */
    private static final Queue<String> SKUS = new ConcurrentLinkedQueue<>();

    static Stream<Arguments> operationsOfStories() {
        return AT_WORK.entrySet().stream()
                .flatMap(story -> operations(story.getValue()).map(killed -> Arguments.of(story.getKey(), killed)));
    }

    private static Stream<HostedOperation> operations(String byCapability) {
        return byCapability
                .lines()
                .map(line -> line.split(": "))
                .flatMap(line -> Arrays.stream(line[1].split(" ")).map(name -> HostedOperation.of(line[0], name)));
    }

    /** Requests with a key that no story has. */
    static Stream<ApiOperation> otherRequests() {
        return Shop.operations().stream()
                .filter(operation -> operation.requires("Idempotency-Key"))
                .filter(operation -> !AT_WORK.toString().contains(" " + operation.id()));
    }

    @BeforeAll
    static void startEveryFunctionOnce() {
        operationsOfStories().forEach(killed -> SKUS.add(Shop.sellable(UNITS, 1100)));
        Story.SHIPPED.happen(SKUS.element());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("operationsOfStories")
    void endsAsTheStoryDoes(Story story, HostedOperation killed) {
        String sku = SKUS.remove();
        var killer = Killer.of(killed);

        int tries = 0;
        do {
            story.happen(sku);
        } while (!killer.succeeded() && ++tries < TRIES);

        assertThat(killer.succeededSoFar()).as("killed at work").isTrue();
    }

    @ParameterizedTest
    @MethodSource("otherRequests")
    void answersAllTheSameAndOnce(ApiOperation operation) {
        var killer = Killer.of(HostedOperation.of(operation.capability(), operation.id()));

        int tries = 0;
        do {
            requireSameAnswers(operation);
        } while (!killer.succeeded() && ++tries < TRIES);

        assertThat(killer.succeededSoFar()).as("killed at work").isTrue();
    }

    private static void requireSameAnswers(ApiOperation operation) {
        RepeatableRequest request = RepeatableRequest.of(operation);
        Headers same = request.headers()
                .with(RepeatableRequest.credentials(operation, ""))
                .withKey();

        Shop.Answer first = Story.insist(operation.method(), request.path(), request.body(), same);
        Shop.Answer again = Story.insist(operation.method(), request.path(), request.body(), same);

        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void announcesAllThatIsOnRecordWhereTheRelayOfTheCatalogueIsKilled() {
        var killer = Killer.of(HostedOperation.of("catalog", "relayOutbox"));

        await().atMost(Shop.PATIENCE).pollInterval(Duration.ZERO).until(() -> {
            Shop.sellable(1, 100);
            return killer.succeeded();
        });

        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Tables.outbox("catalog")).isEmpty());
    }
}
