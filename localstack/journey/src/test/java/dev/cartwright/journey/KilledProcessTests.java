package dev.cartwright.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A process is killed at work on each operation of an order, and everything ends as if it had not been. */
class KilledProcessTests {

    /** By the story in which it works, capability by capability. */
    private static final Map<Story, String> AT_WORK = Map.of(
            Story.CONFIRMED,
            """
            pricing: quoteLines onOrderPlaced
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
            psp-sandbox: refundAuthorization""",
            Story.FROM_A_CART,
            "cart: onOrderPlaced",
            Story.PROMOTED,
            """
            order: onPromotionsRedeemed
            pricing: onRedeemPromotions onReleasePromotions relayOutbox""",
            Story.PROMOTION_GONE,
            "order: onPromotionsRefused");

    private static final int UNITS = 50;

    /** Stories at once: with more, functions start all the time and nothing is told to its end. */
    private static final Semaphore AT_ONCE = new Semaphore(6);

    /** A thing to sell for each case, made while nobody kills anything. */
    private static final Queue<String> SKUS = new ConcurrentLinkedQueue<>();

    /** Whether a story kills it. */
    static boolean kills(String operation) {
        return AT_WORK.values().stream()
                .anyMatch(names -> List.of(names.split("[ \n]")).contains(operation));
    }

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

    @BeforeAll
    static void startEveryFunctionOnce() {
        operationsOfStories().forEach(killed -> SKUS.add(Shop.sellable(UNITS, 1100)));
        Story.SHIPPED.happen(SKUS.element());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("operationsOfStories")
    void endsAsTheStoryDoes(Story story, HostedOperation killed) throws InterruptedException {
        AT_ONCE.acquire();
        try {
            requireTheSameEnd(story, killed);
        } finally {
            AT_ONCE.release();
        }
    }

    private static void requireTheSameEnd(Story story, HostedOperation killed) {
        String sku = SKUS.remove();
        Killer.strikeDuring(killed, () -> story.happen(sku)).check();
    }
}
