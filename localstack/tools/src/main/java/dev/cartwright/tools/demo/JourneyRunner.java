package dev.cartwright.tools.demo;

import dev.cartwright.tools.shop.Call;
import dev.cartwright.tools.shop.FilledCart;
import dev.cartwright.tools.shop.Hop;
import dev.cartwright.tools.shop.PaymentAdmin;
import dev.cartwright.tools.shop.PlacedOrder;
import dev.cartwright.tools.shop.Purchase;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.ShopAccess;
import dev.cartwright.tools.shop.ShopFailure;
import dev.cartwright.tools.shop.Sleep;
import dev.cartwright.tools.shop.StackClient;
import dev.cartwright.tools.shop.StockAdmin;
import dev.cartwright.tools.shop.TraceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Runs a journey as a customer, and checks its result as an admin. */
public final class JourneyRunner {

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SETTLING = Duration.ofSeconds(15);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final long ENOUGH = 5;
    private static final long TENTH = 10;

    private final ShopAccess shop;
    private final Function<TraceId, List<Hop>> journal;
    private final StockAdmin stock;
    private final PaymentAdmin payments;
    private final Duration patience;
    private final Duration settling;
    private final Consumer<String> waits;

    JourneyRunner(StackClient stack) {
        this(stack, PATIENCE, SETTLING);
    }

    /**
     * @param patience how long an order may take to complete
     * @param settling how long stock and payment may take after that
     */
    JourneyRunner(StackClient stack, Duration patience, Duration settling) {
        this(stack, stack::hops, patience, settling, wait -> {});
    }

    /** For a shop that does not report hops. */
    public JourneyRunner(ShopAccess shop, Duration patience, Duration settling) {
        this(shop, untold -> List.of(), patience, settling, wait -> {});
    }

    private JourneyRunner(
            ShopAccess shop,
            Function<TraceId, List<Hop>> journal,
            Duration patience,
            Duration settling,
            Consumer<String> waits) {
        this.shop = shop;
        this.journal = journal;
        this.patience = patience;
        this.settling = settling;
        this.waits = waits;
        this.stock = new StockAdmin(shop.admin());
        this.payments = new PaymentAdmin(shop.admin());
    }

    /** The same, which says what it waits for. */
    JourneyRunner saying(Consumer<String> waits) {
        return new JourneyRunner(shop, journal, patience, settling, waits);
    }

    public JourneyResult run(Journey journey) {
        var trace = TraceId.fresh();
        Shop customer = shop.customer("demo-customer");
        String sku = choose(customer.with(TraceId.HEADER, trace.sampled()));
        long before = stock.available(sku).orElse(0);
        var purchase = new Purchase(Map.of(sku, journey.quantity(before)), journey.paymentToken());
        if (journey == Journey.CART) {
            FilledCart cart = FilledCart.fill(customer, purchase, trace.root(), List.of(Journey.CODE));
            PlacedOrder order = cart.order(journey.paymentToken(), trace);
            return result(journey, order, trace, () -> cartChecks(cart, order), sku, before);
        }
        PlacedOrder order = PlacedOrder.insist(customer, purchase, trace);
        return result(journey, order, trace, List::of, sku, before);
    }

    private JourneyResult result(
            Journey journey, PlacedOrder order, TraceId trace, Supplier<List<Check>> more, String sku, long before) {
        waits.accept("waiting until order " + order.id() + " is " + journey.end());
        String end = end(order);
        List<Hop> hops = settled(trace);
        List<Check> checks = Stream.concat(checks(journey, order.id(), end, sku, before).stream(), more.get().stream())
                .toList();
        return new JourneyResult(journey, order.id(), trace.root(), hops, checks);
    }

    /** That the order costs what the cart showed, with the code's discount and the tax, and that there is one order. */
    private List<Check> cartChecks(FilledCart cart, PlacedOrder order) {
        JsonNode quote = order.quote();
        long total = total(quote, "total");
        long goods = total(quote, "subtotal") + total(quote, "items_discount");
        return List.of(
                new Check("total", Long.toString(cart.totalMinor()), Long.toString(total)),
                new Check(
                        "discount of " + Journey.CODE,
                        Long.toString((goods + TENTH / 2) / TENTH),
                        Long.toString(discount(quote))),
                new Check("net amount and tax", Long.toString(total), Long.toString(taxed(quote))),
                new Check(
                        "second checkout",
                        order.id(),
                        cart.order(Journey.CART.paymentToken()).id()),
                new Check("cart", "ORDERED", last("cart", "ORDERED", cart::state)));
    }

    private static long total(JsonNode quote, String type) {
        return quote.path("totals")
                .valueStream()
                .filter(total -> total.path("type").asString("").equals(type))
                .mapToLong(total -> total.path("amount").asLong(0))
                .sum();
    }

    private static long discount(JsonNode quote) {
        return quote.path("discounts")
                .valueStream()
                .filter(discount -> discount.path("code").asString("").equalsIgnoreCase(Journey.CODE))
                .mapToLong(discount -> discount.path("amount").asLong(0))
                .sum();
    }

    private static long taxed(JsonNode quote) {
        return quote.path("taxes")
                .valueStream()
                .mapToLong(
                        tax -> tax.path("base").asLong(0) + tax.path("amount").asLong(0))
                .sum();
    }

    /** The order's status when it is complete, or after the patience. */
    private String end(PlacedOrder order) {
        try {
            return order.await(LOOK, patience).toString();
        } catch (ShopFailure stuck) {
            return order.status().toString();
        }
    }

    /** Chooses a product of the first page with enough stock. */
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

    /** The hops, after none was added for some time. */
    private List<Hop> settled(TraceId trace) {
        List<Hop> hops = journal.apply(trace);
        if (!hops.isEmpty()) {
            waits.accept("waiting until no function has worked on it for " + QUIET.toSeconds() + " s");
        }
        int known = -1;
        while (hops.size() != known) {
            known = hops.size();
            Sleep.of(QUIET);
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
                        last(
                                "stock of " + sku,
                                available,
                                () -> Long.toString(stock.available(sku).orElse(0)))),
                new Check(
                        "payment",
                        journey.payment(),
                        last("payment", journey.payment(), () -> payments.stateOf(orderId))));
    }

    /** The value as soon as it is the wanted one, or the last one found. */
    private String last(String what, String wanted, Supplier<String> look) {
        Instant latest = Instant.now().plus(settling);
        String found = look.get();
        if (!found.equals(wanted)) {
            waits.accept("waiting until " + what + " is " + wanted);
        }
        while (!found.equals(wanted) && Instant.now().isBefore(latest)) {
            Sleep.of(LOOK);
            found = look.get();
        }
        return found;
    }
}
