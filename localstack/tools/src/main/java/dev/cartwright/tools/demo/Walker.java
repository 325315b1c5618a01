package dev.cartwright.tools.demo;

import dev.cartwright.tools.shop.Call;
import dev.cartwright.tools.shop.Entrance;
import dev.cartwright.tools.shop.Hop;
import dev.cartwright.tools.shop.Pause;
import dev.cartwright.tools.shop.PaymentDesk;
import dev.cartwright.tools.shop.PlacedOrder;
import dev.cartwright.tools.shop.Purchase;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.ShopFailure;
import dev.cartwright.tools.shop.Stack;
import dev.cartwright.tools.shop.StockDesk;
import dev.cartwright.tools.shop.TraceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Makes a journey as a customer, and looks as the admin at what it left. */
public final class Walker {

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SETTLING = Duration.ofSeconds(15);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final long ENOUGH = 5;

    private final Entrance shop;
    private final Function<TraceId, List<Hop>> journal;
    private final StockDesk stock;
    private final PaymentDesk payments;
    private final Duration patience;
    private final Duration settling;

    Walker(Stack stack) {
        this(stack, PATIENCE, SETTLING);
    }

    /**
     * @param patience how long an order may take to end
     * @param settling how long stock and money may take to follow the order's end
     */
    Walker(Stack stack, Duration patience, Duration settling) {
        this(stack, stack::hops, patience, settling);
    }

    /** In a shop of which nobody tells the hops. */
    public Walker(Entrance shop, Duration patience, Duration settling) {
        this(shop, untold -> List.of(), patience, settling);
    }

    private Walker(Entrance shop, Function<TraceId, List<Hop>> journal, Duration patience, Duration settling) {
        this.shop = shop;
        this.journal = journal;
        this.patience = patience;
        this.settling = settling;
        this.stock = new StockDesk(shop.admin());
        this.payments = new PaymentDesk(shop.admin());
    }

    public Walk walk(Journey journey) {
        var trace = TraceId.fresh();
        Shop customer = shop.customer("demo-customer");
        String sku = choose(customer.with(TraceId.HEADER, trace.sampled()));
        long before = stock.available(sku).orElse(0);
        var purchase = new Purchase(Map.of(sku, journey.quantity(before)), journey.paymentToken());
        PlacedOrder order = PlacedOrder.insist(customer, purchase, trace);
        String end = end(order);
        return new Walk(
                journey, order.id(), trace.root(), settled(trace), checks(journey, order.id(), end, sku, before));
    }

    /** The order's state when it ended, or when patience did. */
    private String end(PlacedOrder order) {
        try {
            return order.await(LOOK, patience).toString();
        } catch (ShopFailure stuck) {
            return order.status().toString();
        }
    }

    /** Looks through the first page for something that there is enough of. */
    private String choose(Shop customer) {
        return customer.insist(Call.get("/v1/products"))
                .orFail("the list of products")
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("productId").asString(""))
                .flatMap(id -> skus(customer.insist(Call.get("/v1/products/" + id))
                        .orFail("product " + id)
                        .body()))
                .filter(sku -> stock.available(sku).orElse(0) >= ENOUGH)
                .findFirst()
                .orElseThrow(() -> new ShopFailure("nothing on the first page of the shop is in stock"));
    }

    private static Stream<String> skus(JsonNode product) {
        return product.path("variants")
                .valueStream()
                .map(variant -> variant.path("sku").asString(""));
    }

    /** The hops, once nothing has been added for a while. */
    private List<Hop> settled(TraceId trace) {
        List<Hop> hops = journal.apply(trace);
        int known = -1;
        while (hops.size() != known) {
            known = hops.size();
            Pause.of(QUIET);
            hops = journal.apply(trace);
        }
        return hops;
    }

    private List<Check> checks(Journey journey, String orderId, String end, String sku, long before) {
        String available = Long.toString(journey.availableAfter(before));
        return List.of(
                new Check("order", journey.end(), end),
                new Check(
                        "stock of " + sku,
                        available,
                        last(available, () -> Long.toString(stock.available(sku).orElse(0)))),
                new Check("payment", journey.payment(), last(journey.payment(), () -> payments.stateOf(orderId))));
    }

    /** What is found as soon as it is what is wanted, or else in the end. */
    private String last(String wanted, Supplier<String> look) {
        Instant latest = Instant.now().plus(settling);
        String found = look.get();
        while (!found.equals(wanted) && Instant.now().isBefore(latest)) {
            Pause.of(LOOK);
            found = look.get();
        }
        return found;
    }
}
