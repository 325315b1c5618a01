package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What goes wrong behind the shop's back is found and put right. */
class RepairTests {

    @Test
    void confirmsAnOrderWhileNoStreamFlows() {
        String sku = Shop.sellable(3, 1500);
        enableStreams(false);
        try {
            String id = Orders.order("ann", sku, 1, "tok_approve");
            outboxes().forEach(capability -> Sweeps.fireKilled(capability, "sweepOutbox", laterThanTheRelay()));
            await().atMost(Shop.PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                outboxes().forEach(capability -> Sweeps.fire(capability, "sweepOutbox", laterThanTheRelay()));
                return status(id).equals("CONFIRMED");
            });
            publishSomething();
        } finally {
            enableStreams(true);
        }

        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Shop.available(sku)).isEqualTo(2));
    }

    /** Whose announcement only the catalogue makes. */
    private static void publishSomething() {
        String id = Shop.draft(Shop.newSku(), 100).at("/productId");
        Shop.send(
                        "POST",
                        "/v1/products/" + id + "/publication",
                        "",
                        Shop.admin().withKey())
                .require(200);
        Sweeps.fire("catalog", "sweepOutbox", laterThanTheRelay());
    }

    private static void enableStreams(boolean enabled) {
        outboxes().forEach(capability -> Aws.enableStream(capability, enabled));
    }

    private static List<String> outboxes() {
        return HostedOperation.all().stream()
                .filter(operation -> operation.name().equals("sweepOutbox"))
                .map(HostedOperation::capability)
                .toList();
    }

    /** When everything that was written by now is the sweep's. */
    private static Instant laterThanTheRelay() {
        return Instant.now().plus(Duration.ofMinutes(2));
    }

    @Test
    void cancelsAnOrderWhoseHoldOnTheGoodsIsOver() {
        String sku = Shop.sellable(2, 800);
        String id = Orders.confirmed(sku);

        Orders.endTheHold(id);
        Sweeps.fireKilled("inventory", "sweepReservations", Instant.now());

        assertCancelled(id, "STOCK_TIMEOUT");
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Shop.available(sku)).isEqualTo(2));
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Money.charges(id)).containsExactly("VOIDED"));
    }

    private static void endTheHold(String id) {
        Orders.endTheHold(id);
        Sweeps.fire("inventory", "sweepReservations", Instant.now());
    }

    @Test
    void holdsTheGoodsOnceMoreForAParcelThatLeavesBeforeTheOrderHearsThatItsHoldIsOver() {
        String sku = Shop.sellable(2, 800);
        String id = Orders.confirmed(sku);
        Aws.enableStream("inventory", false);
        try {
            endTheHold(id);
            await().atMost(Shop.PATIENCE)
                    .untilAsserted(() -> assertThat(Shop.available(sku)).isEqualTo(2));

            Orders.ship(id);

            await().atMost(Shop.PATIENCE)
                    .untilAsserted(() -> assertThat(Shop.available(sku)).isEqualTo(1));
        } finally {
            Aws.enableStream("inventory", true);
        }
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Money.paymentState(id)).isEqualTo("CAPTURED"));
    }

    @Test
    void cancelsAnOrderWhoseMoneyTheProviderNoLongerHolds() {
        String sku = Shop.sellable(2, 800);
        String id = Orders.confirmed(sku);

        atTheProvider(id, "voids");

        assertCancelled(id, "PAYMENT_FAILED");
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Shop.available(sku)).isEqualTo(2));
    }

    @Test
    void givesBackWhatWasTakenForAnOrderThatIsCancelled() {
        String id = Orders.confirmed(Shop.sellable(2, 800));
        atTheProvider(id, "captures");
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Money.paymentState(id)).isEqualTo("CAPTURED"));

        Orders.cancel("ann", id);

        await().atMost(Shop.PATIENCE)
                .untilAsserted(
                        () -> assertThat(charge(id).at("/refunded/amountMinor").asLong())
                                .isEqualTo(800));
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Money.differences(id)).isEmpty());
        assertThat(Money.ledgerMinor()).isZero();
    }

    @Test
    void tellsOfADifferenceThatTheHourlyComparisonFinds() {
        String id = Orders.confirmed(Shop.sellable(2, 800));
        Instant anHourAgo = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.HOURS);
        String partition = Tables.find("payment", "PAYMENT#" + id, "PAYMENT")
                .at("/gsi2pk/S")
                .asString()
                .replaceAll("^HOUR#.*#", "HOUR#" + anHourAgo + "#");
        Tables.set("payment", "PAYMENT#" + id, "PAYMENT", Map.of("gsi2pk", partition));
        String charge = charge(id).path("authorizationId").asString();
        Tables.set("psp-sandbox", "AUTH#" + charge, "AUTH", Map.of("status", "VOIDED"));

        Sweeps.fireKilled("payment", "reconcilePayments", Instant.now());

        assertThat(Money.differences(id))
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.path("kind").asString()).isEqualTo("STATUS"));
        Tables.set("psp-sandbox", "AUTH#" + charge, "AUTH", Map.of("status", "APPROVED"));
    }

    @Test
    void takesAProductOffTheShelvesThatItLeaves() {
        String kept = Shop.newSku();
        String gone = Shop.newSku();
        var draft = Shop.post("/v1/products", product("journey", kept, gone), Shop.admin())
                .require(201);
        String path = "/v1/products/" + draft.at("/productId");
        var published = Shop.send(
                        "POST", path + "/publication", "", Shop.admin().withKey())
                .require(200);
        String changed = Shop.JSON.writeValueAsString(product("elsewhere", kept, Shop.newSku()));

        var moved = Shop.send(
                        "PUT", path, changed, Shop.admin().withKey().json().with("If-Match", published.header("ETag")))
                .require(200);
        Shop.send("POST", path + "/archival", "", Shop.admin().withKey()).require(200);

        assertThat(moved.at("/category")).isEqualTo("elsewhere");
        assertThat(Shop.get(path, Headers.NONE).status()).isEqualTo(404);
        assertThat(Shop.get("/v1/products?category=elsewhere", Headers.NONE).at("/items/0/productId"))
                .isEmpty();
    }

    private static Map<String, Object> product(String category, String... skus) {
        return Map.of(
                "title",
                "A thing that moves",
                "description",
                "For a journey.",
                "category",
                category,
                "variants",
                List.of(skus).stream()
                        .map(sku -> Map.of(
                                "sku",
                                sku,
                                "options",
                                Map.of("size", sku),
                                "price",
                                Map.of("amountMinor", 100, "currency", "GBP"),
                                "weightGrams",
                                100))
                        .toList());
    }

    private static String status(String id) {
        return Shop.get("/v1/orders/" + id, Shop.customer("ann")).at("/status");
    }

    private static void assertCancelled(String id, String reason) {
        await().atMost(Shop.PATIENCE).untilAsserted(() -> assertThat(status(id)).isEqualTo("CANCELLED"));
        assertThat(Shop.get("/v1/orders/" + id, Shop.customer("ann")).at("/reason"))
                .isEqualTo(reason);
    }

    private static JsonNode charge(String id) {
        return Shop.get("/v1/psp/authorizations?reference=" + id, Shop.merchant())
                .require(200)
                .json()
                .at("/items/0");
    }

    /** What somebody does on the provider's own pages. */
    private static void atTheProvider(String id, String what) {
        String charge = charge(id).path("authorizationId").asString();
        Shop.send(
                        "POST",
                        "/v1/psp/authorizations/" + charge + "/" + what,
                        "",
                        Shop.merchant().withKey())
                .require(200);
    }
}
