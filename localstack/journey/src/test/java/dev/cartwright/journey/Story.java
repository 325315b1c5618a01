package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.Headers;
import dev.cartwright.tools.shop.FilledCart;
import dev.cartwright.tools.shop.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * An order for one unit and what becomes of it, as people see it who repeat each request until it is answered. Everything ends as
 * here whatever dies meanwhile.
 */
enum Story {
    CONFIRMED("CONFIRMED", 1, List.of("APPROVED")),
    OUT_OF_STOCK("CANCELLED", 0, List.of()),
    DECLINED("CANCELLED", 0, List.of("DECLINED")),
    SHIPPED("CAPTURED", 1, List.of("CAPTURED")),
    CANCELLED("CANCELLED", 0, List.of("VOIDED")),
    EXPIRED("CANCELLED", 0, List.of("VOIDED")),
    REFUNDED("CANCELLED", 0, List.of("CAPTURED")),
    FROM_A_CART("CONFIRMED", 1, List.of("APPROVED")),
    PROMOTED("CANCELLED", 0, List.of("VOIDED")),
    PROMOTION_GONE("CANCELLED", 0, List.of());

    private static final Duration PAUSE = Duration.ofMillis(300);

    /** How long nobody looks after what is overdue, so that what needs no help gets none. */
    private static final Duration UNASSISTED = Duration.ofSeconds(5);

    private static final Duration LONGER_THAN_PAYMENT_WAITS = Duration.ofMinutes(10);

    private final String lastStep;
    private final int sold;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
    private final List<String> charges;

    Story(String lastStep, int sold, List<String> charges) {
        this.lastStep = lastStep;
        this.sold = sold;
        this.charges = charges;
    }

    /**
     * How it ended.
     *
     * @param left how many units there are then
     */
    record End(String orderId, String lastStep, String sku, long left, List<String> charges) {

        /** Goods and money are where they should be. */
        void check() {
            await().atMost(Shop.PATIENCE).untilAsserted(() -> {
                assertThat(Story.lastStep(orderId)).isEqualTo(lastStep);
                assertThat(Shop.available(sku)).isEqualTo(left);
                assertThat(Money.charges(orderId)).isEqualTo(charges);
                if (!charges.isEmpty()) {
                    assertThat(Money.differences(orderId)).isEmpty();
                }
            });
        }
    }

    /** @param sku of which there are units that nobody else buys */
    End happen(String sku) {
        long before = Shop.available(sku);

        String id = begin(sku, Math.toIntExact(before));

        reach(id, lastStep);
        var end = new End(id, lastStep, sku, before - sold, charges);
        end.check();
        return end;
    }

    private String begin(String sku, int all) {
        return switch (this) {
            case CONFIRMED -> order(sku, 1, "tok_approve");
            case OUT_OF_STOCK -> order(sku, all + 1, "tok_approve");
            case DECLINED -> order(sku, 1, "tok_decline");
            case SHIPPED -> {
                String id = confirmed(sku);
                insist(
                        "POST",
                        "/v1/orders/" + id + "/shipment",
                        "",
                        Shop.as("parcels", "service").withKey());
                yield id;
            }
            case CANCELLED -> {
                String id = confirmed(sku);
                cancel(id);
                yield id;
            }
            case EXPIRED -> {
                String id = confirmed(sku);
                Orders.endTheHold(id);
                Sweeps.fire("inventory", "sweepReservations", Instant.now());
                yield id;
            }
            case REFUNDED -> {
                String id = confirmed(sku);
                insist("POST", charge(id) + "/captures", "", Shop.merchant().withKey());
                await().atMost(Shop.PATIENCE).until(() -> Money.paymentState(id).equals("CAPTURED"));
                cancel(id);
                awaitRefund(id);
                yield id;
            }
            case FROM_A_CART -> {
                var ann = Shop.entrance().customer("ann");
                var cart = FilledCart.fill(ann, new Purchase(Map.of(sku, 1), "tok_approve"), Shop.newSku(), List.of());
                String id = cart.order("tok_approve").id();
                await().atMost(Shop.PATIENCE).until(() -> cart.state().equals("ORDERED"));
                yield id;
            }
            case PROMOTED -> {
                String id = order(Orders.basket(sku, 1, "tok_approve", Shop.limitedCode(sku, 100)));
                reach(id, "CONFIRMED");
                cancel(id);
                yield id;
            }
            case PROMOTION_GONE -> {
                String code = Shop.limitedCode(sku, 1);
                Aws.enableStream("order", false);
                try {
                    String id = order(Orders.basket(sku, 1, "tok_approve", code));
                    insist(
                            "DELETE",
                            "/v1/promotions/" + code,
                            "",
                            Shop.admin().with("If-Match", "*").withKey());
                    yield id;
                } finally {
                    Aws.enableStream("order", true);
                }
            }
        };
    }

    private static String order(String sku, int quantity, String token) {
        return order(Orders.basket(sku, quantity, token));
    }

    private static String order(Map<String, Object> basket) {
        String body = Shop.JSON.writeValueAsString(basket);
        return insist("POST", "/v1/orders", body, Shop.customer("ann").withKey().json())
                .at("/orderId");
    }

    private static String confirmed(String sku) {
        String id = order(sku, 1, "tok_approve");
        reach(id, "CONFIRMED");
        return id;
    }

    private static void cancel(String id) {
        insist(
                "POST",
                "/v1/orders/" + id + "/cancellation",
                "",
                Shop.customer("ann").withKey());
    }

    private static String charge(String id) {
        return "/v1/psp/authorizations/"
                + authorization(id).path("authorizationId").asString();
    }

    private static JsonNode authorization(String id) {
        return Shop.get("/v1/psp/authorizations?reference=" + id, Shop.merchant())
                .json()
                .at("/items/0");
    }

    private static void awaitRefund(String id) {
        awaitHelped(
                id,
                () -> authorization(id).at("/refunded/amountMinor").asLong(0)
                        == authorization(id).at("/amount/amountMinor").asLong(-1));
    }

    private static void reach(String id, String step) {
        awaitHelped(id, () -> lastStep(id).equals(step));
    }

    private static String lastStep(String id) {
        return Shop.get("/v1/orders/" + id, Shop.customer("ann"))
                .json()
                .path("history")
                .valueStream()
                .reduce((earlier, later) -> later)
                .map(entry -> entry.path("step").asString())
                .orElse("");
    }

    /**
     * After a while as if minutes had passed: where the provider died in the middle of a request, its caller asks again when the
     * next sweep finds that there was no answer.
     */
    private static void awaitHelped(String id, BooleanSupplier done) {
        var help = new AtomicLong(System.nanoTime() + UNASSISTED.toNanos());
        await().atMost(Shop.PATIENCE).pollInterval(PAUSE).until(() -> {
            boolean reached = done.getAsBoolean();
            if (!reached && System.nanoTime() > help.get()) {
                Orders.remind(id);
                Sweeps.fire("payment", "sweepPayments", Instant.now().plus(LONGER_THAN_PAYMENT_WAITS));
                help.set(System.nanoTime() + UNASSISTED.toNanos());
            }
            return reached;
        });
    }

    /** The same request until there is an answer. */
    static Shop.Answer insist(String method, String path, String body, Headers same) {
        Shop.Answer answer = await().atMost(Shop.PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .until(() -> Shop.send(method, path, body, same), Story::tells);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static boolean tells(Shop.Answer answer) {
        return answer.status() < 500
                && !(answer.status() == 409 && answer.problem().equals("request-in-flight"));
    }
}
