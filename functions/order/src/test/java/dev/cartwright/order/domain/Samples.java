package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Email;
import dev.cartwright.kit.value.PostalAddress;
import dev.cartwright.order.domain.OrderState.AwaitingPayment;
import dev.cartwright.order.domain.OrderState.AwaitingStock;
import dev.cartwright.order.domain.OrderState.Cancelled;
import dev.cartwright.order.domain.OrderState.Captured;
import dev.cartwright.order.domain.OrderState.Confirmed;
import dev.cartwright.order.domain.OrderState.Shipped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Values that tests share. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final CurrencyUnit GBP = CurrencyUnit.of("GBP");
    public static final OrderId ID = new OrderId("ord_01JDF0M5T8W2K4Q6R8S0T2V4W6");
    public static final PaymentToken TOKEN = new PaymentToken("tok_approve");
    public static final Recipient RECIPIENT = new Recipient(
            new Email("ann@example.org"),
            new PostalAddress(
                    "Ann Lee",
                    "1 High Street",
                    Optional.of("Flat 2"),
                    Optional.of("Leeds"),
                    Optional.empty(),
                    Optional.of("LS1 4AP"),
                    "GB"),
            Optional.empty(),
            Optional.empty());
    public static final List<OrderLine> LINES = List.of(line("MUG-SAND", 2, 1299), line("TEA-TIN", 1, 450));

    private Samples() {}

    public static OrderLine line(String sku, int quantity, long pence) {
        return OrderLine.plain(new Sku(sku), quantity, pence);
    }

    /** Of lines alone. */
    public static Quote quote(List<OrderLine> lines) {
        long total = lines.stream().mapToLong(OrderLine::total).sum();
        return new Quote(
                GBP,
                false,
                "1",
                lines,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new Quote.Total("subtotal", total), new Quote.Total("total", total)));
    }

    /** With everything that a quote can have: two promotions of which one is limited, shipping, tax inside, and a reason for none. */
    public static Quote richQuote() {
        var tax = new Quote.Tax("vat", "0.2", 1940, 388, true);
        var mug = new OrderLine(
                new Sku("MUG-SAND"),
                2,
                1399,
                1299,
                List.of(new Quote.Share("prm_mugs", 260), new Quote.Share("prm_ten", 10)),
                List.of(tax),
                Optional.empty(),
                2328);
        var tea = new OrderLine(
                new Sku("TEA-TIN"), 1, 450, 450, List.of(), List.of(), Optional.of("reverse-charge"), 450);
        return new Quote(
                GBP,
                true,
                "1",
                List.of(mug, tea),
                Optional.of(new Quote.Shipping(
                        "standard",
                        "Standard",
                        390,
                        List.of(new Quote.Share("prm_ten", 90)),
                        List.of(new Quote.Tax("vat", "0.2", 250, 50, true)),
                        Optional.empty(),
                        300)),
                List.of(
                        new Quote.Discount("prm_mugs", Optional.empty(), "Mugs", 260, "each", 1, false),
                        new Quote.Discount("prm_ten", Optional.of("TEN"), "Ten", 100, "across", 2, true)),
                List.of(new Quote.Tax("vat", "0.2", 2190, 438, true)),
                List.of(
                        new Quote.Total("subtotal", 3048),
                        new Quote.Total("items_discount", -260),
                        new Quote.Total("discount", -100),
                        new Quote.Total("fulfillment", 390),
                        new Quote.Total("total", 3078)));
    }

    /** A quote in which a promotion takes off everything. */
    public static Quote freeQuote() {
        var mug = new OrderLine(
                new Sku("MUG-SAND"),
                1,
                1299,
                1299,
                List.of(new Quote.Share("prm_gift", 1299)),
                List.of(),
                Optional.empty(),
                0);
        return new Quote(
                GBP,
                false,
                "1",
                List.of(mug),
                Optional.empty(),
                List.of(new Quote.Discount("prm_gift", Optional.empty(), "A gift", 1299, "across", 1, false)),
                List.of(),
                List.of(
                        new Quote.Total("subtotal", 1299),
                        new Quote.Total("discount", -1299),
                        new Quote.Total("total", 0)));
    }

    public static Order placed(Owner owner) {
        return placed(ID, owner, NOON);
    }

    public static Order placed(OrderId id, Owner owner, Instant at) {
        return Order.placed(id, owner, RECIPIENT, quote(LINES), Optional.of(TOKEN), at);
    }

    public static Order placed(Quote quote) {
        return Order.placed(ID, new Owner.Customer("ann"), RECIPIENT, quote, Optional.of(TOKEN), NOON);
    }

    public static Order placed() {
        return placed(new Owner.Customer("ann"));
    }

    public static Order in(Step step) {
        return in(step, quote(LINES));
    }

    public static Order in(Step step, Quote quote) {
        return step == Step.AWAITING_STOCK ? placed(quote) : placed(quote).reach(state(step), NOON.plusSeconds(1));
    }

    /** An order whose promotions are limited, and that waits for this. */
    public static Order missing(Set<OrderState.Hold> missing) {
        return placed(richQuote()).reach(new AwaitingStock(Optional.of(TOKEN), missing), NOON);
    }

    private static OrderState state(Step step) {
        return switch (step) {
            case AWAITING_STOCK -> throw new IllegalArgumentException("it begins there");
            case AWAITING_PAYMENT -> new AwaitingPayment(TOKEN);
            case CONFIRMED -> new Confirmed();
            case SHIPPED -> new Shipped();
            case CAPTURED -> new Captured();
            case CANCELLED -> new Cancelled(CancelReason.CANCELLED_BY_CUSTOMER, List.of());
        };
    }
}
