package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.Headers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Each function's process is killed once while it works, on one of the orders that are under way. */
class KilledProcessTests {

    private static final String KEY = "Idempotency-Key";
    private static final Duration CLAIM_OVER = Duration.ofSeconds(40);

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order-PlaceOrderFunction",
                "Catalog-QuoteLinesFunction",
                "Order-RelayOutboxFunction",
                "Inventory-OnReserveStockFunction",
                "Inventory-RelayOutboxFunction",
                "Order-OnStockReservedFunction",
                "Payment-OnAuthorizePaymentFunction",
                "PspSandbox-CreateAuthorizationFunction",
                "Payment-RelayOutboxFunction",
                "Order-OnPaymentAuthorizedFunction"
            })
    void endsConfirmedAndChargedOnce(String function) {
        String sku = Shop.sellable(2, 1100);
        var killer = new Killer(function);

        killer.start();
        String id = place(sku);
        JsonNode order = ended(id);

        assertThat(killer.succeededSoFar()).as("killed at work").isTrue();
        assertConfirmedAndChargedOnce(order, id, sku);
    }

    /** These work beside the order, which may end before them. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PspSandbox-RelayOutboxFunction",
                "PspSandbox-OnSendWebhooksFunction",
                "Payment-ReceiveWebhookFunction"
            })
    void chargesOnceWhereTheProvidersNewsIsKilled(String function) {
        String sku = Shop.sellable(2, 1100);
        var killer = new Killer(function);

        killer.start();
        String id = place(sku);
        JsonNode order = ended(id);

        await().atMost(Shop.PATIENCE).until(killer::succeeded);
        assertConfirmedAndChargedOnce(order, id, sku);
    }

    /**
     * Where the provider died after it had claimed the request's key, the order's reminder asks it again once the claim has
     * ended. It is due a minute after the order was told something last, which need not be waited for.
     */
    private static JsonNode ended(String id) {
        var reminder = CompletableFuture.runAsync(
                () -> Orders.remind(id), CompletableFuture.delayedExecutor(CLAIM_OVER.toSeconds(), TimeUnit.SECONDS));
        try {
            return Orders.ended("ann", id);
        } finally {
            reminder.cancel(false);
        }
    }

    private static void assertConfirmedAndChargedOnce(JsonNode order, String id, String sku) {
        assertThat(order.path("status").asString()).isEqualTo("CONFIRMED");
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Shop.available(sku)).isEqualTo(1));
        assertThat(Money.paymentState(id)).isEqualTo("AUTHORIZED");
        assertThat(Money.charges(id)).containsExactly("APPROVED");
    }

    @BeforeAll
    static void startEveryFunctionOnce() {
        Orders.ended("ann", Orders.order("ann", Shop.sellable(1, 1100), 1, "tok_approve"));
    }

    /** Waits until a function works on something, and kills its process. */
    private static final class Killer {

        private final String function;
        private final CompletableFuture<Boolean> killed = new CompletableFuture<>();
        private volatile boolean late;

        Killer(String function) {
            this.function = function;
        }

        void start() {
            Thread.ofPlatform().daemon().name("killer").start(() -> killed.complete(killBusy()));
        }

        boolean succeeded() {
            return killed.getNow(false);
        }

        /** Looks no longer. */
        boolean succeededSoFar() {
            late = true;
            return killed.join();
        }

        private boolean killBusy() {
            while (!late) {
                if (busy().anyMatch(ProcessHandle::destroyForcibly)) {
                    return true;
                }
                LockSupport.parkNanos(200_000);
            }
            return false;
        }

        private Stream<ProcessHandle> busy() {
            return Shop.stack().functions().view().stream()
                    .filter(view -> view.name().endsWith(function))
                    .flatMap(view -> view.processes().stream())
                    .filter(process -> process.state().equals("busy"))
                    .flatMap(process -> ProcessHandle.of(process.pid()).stream());
        }
    }

    /** As a client that insists: the same key until there is an answer. */
    private static String place(String sku) {
        Headers ann =
                Shop.customer("ann").with(KEY, UUID.randomUUID().toString()).json();
        String body = Shop.JSON.writeValueAsString(Orders.basket(sku, 1, "tok_approve"));
        return await().atMost(Shop.PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> Shop.send("POST", "/v1/orders", body, ann), answer -> answer.status() == 202)
                .at("/orderId");
    }
}
