package dev.cartwright.order.adapter;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.order.domain.AccessToken;
import dev.cartwright.order.domain.CancelReason;
import dev.cartwright.order.domain.CartId;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.Order.Reached;
import dev.cartwright.order.domain.OrderId;
import dev.cartwright.order.domain.OrderState;
import dev.cartwright.order.domain.OrderState.Hold;
import dev.cartwright.order.domain.OrderSummary;
import dev.cartwright.order.domain.Owner;
import dev.cartwright.order.domain.PaymentToken;
import dev.cartwright.order.domain.Sku;
import dev.cartwright.order.domain.Step;
import dev.cartwright.order.domain.Step.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The row of an order, {@code ORDER#ord_... / ORDER}: below a KB, since each step of the process writes it. It is listed for its
 * customer in {@code gsi1}, while it waits for an answer for the sweep in {@code gsi2}, and by its status for admins in {@code
 * gsi3}. The indexes hold keys alone, which a step does not change as a rule.
 */
final class OrderRow {

    static final String PARTITION = "ORDER#";
    static final String SORT = "ORDER";
    private static final int DUE_PARTITIONS = 4;
    private static final int PLACE_DIGITS = 6;
    private static final long FIRST_MS = 1_000_000_000_000L;
    private static final long LAST_MS = 9_999_999_999_999L;

    /** What most orders wait for, which is not written. */
    private static final Set<Hold> STOCK = Set.of(Hold.STOCK);

    private OrderRow() {}

    static String customer(String subject) {
        return "CUSTOMER#" + subject;
    }

    static String status(Status status) {
        return status.name();
    }

    /** Sorts by time; an order's own among those of its millisecond. */
    private static String place(Order order) {
        String id = order.id().value();
        return time(order.placedAt()) + "#" + id.substring(Math.max(0, id.length() - PLACE_DIGITS));
    }

    /**
     * Milliseconds, which have 13 digits from 2001 to 2286: shorter than a text, since a step writes the row. Any other time is the
     * nearest of these, so that all compare as texts.
     */
    static String time(Instant instant) {
        return Long.toString(Math.clamp(instant.toEpochMilli(), FIRST_MS, LAST_MS));
    }

    static List<String> duePartitions() {
        return IntStream.range(0, DUE_PARTITIONS).mapToObj(n -> "DUE#" + n).toList();
    }

    /** Which order a cart became: {@code CART#crt_... / ORDER}. */
    static Row ofCart(CartId cart, Order order) {
        return Row.at(cartKey(cart).pk(), SORT).with("orderId", order.id().value());
    }

    static Key cartKey(CartId cart) {
        return new Key("CART#" + cart, SORT);
    }

    static OrderId id(Key key) {
        return new OrderId(key.pk().substring(PARTITION.length()));
    }

    record HistoryDocument(Step step, Instant at) {

        Reached toReached() {
            return new Reached(step, at);
        }
    }

    static Row of(Order order) {
        Row row = Row.at(PARTITION + order.id(), SORT)
                .with("orderId", order.id().value())
                .with("step", order.step().name())
                .with("placedAt", order.placedAt())
                .with("total", order.total().getAmountMinorLong())
                .with("currency", order.total().getCurrencyUnit().getCode())
                .with("history", history(order))
                .with("gsi3pk", status(order.step().status()))
                .with("gsi3sk", place(order));
        owned(row, order);
        stated(row, order.state());
        order.dueAt()
                .ifPresent(due -> row.with("dueAt", due)
                        .with("gsi2pk", "DUE#" + Math.floorMod(order.id().hashCode(), DUE_PARTITIONS))
                        .with("gsi2sk", Row.text(due) + "#" + order.id()));
        return ContentRow.with(row, order);
    }

    private static String history(Order order) {
        return Json.write(order.history().stream()
                .map(reached -> new HistoryDocument(reached.step(), reached.at()))
                .toList());
    }

    private static void owned(Row row, Order order) {
        switch (order.owner()) {
            case Owner.Customer(var subject) ->
                row.with("customerId", subject)
                        .with("gsi1pk", customer(subject))
                        .with("gsi1sk", order.id().value());
            case Owner.Guest(var token) -> row.with("guestToken", token.sha256());
        }
    }

    private static void stated(Row row, OrderState state) {
        switch (state) {
            case OrderState.AwaitingStock(var token, var missing) -> {
                token.ifPresent(needed -> row.with("paymentToken", needed.value()));
                if (!missing.equals(STOCK)) {
                    row.with(
                            "missing", missing.stream().map(Hold::name).sorted().collect(joining(" ")));
                }
            }
            case OrderState.AwaitingPayment(var token) -> row.with("paymentToken", token.value());
            case OrderState.Cancelled(var reason, var shortSkus) -> {
                row.with("reason", reason.name());
                if (!shortSkus.isEmpty()) {
                    row.with("shortSkus", shortSkus.stream().map(Sku::value).collect(joining(" ")));
                }
            }
            case OrderState.Confirmed _, OrderState.Shipped _, OrderState.Captured _ -> {}
        }
    }

    static Order read(Row row, ContentRow.Content content) {
        return new Order(
                new OrderId(row.text("orderId")),
                owner(row),
                content.recipient(),
                content.quote(),
                state(row),
                List.of(Json.read(row.text("history"), HistoryDocument[].class)).stream()
                        .map(HistoryDocument::toReached)
                        .toList(),
                row.findText("dueAt").map(Instant::parse));
    }

    static OrderSummary summary(Row row) {
        return new OrderSummary(
                new OrderId(row.text("orderId")),
                row.findText("customerId"),
                Step.valueOf(row.text("step")),
                reason(row),
                row.instant("placedAt"),
                Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("total")));
    }

    private static Owner owner(Row row) {
        return row.findText("customerId")
                .<Owner>map(Owner.Customer::new)
                .orElseGet(() -> new Owner.Guest(new AccessToken.Hash(row.text("guestToken"))));
    }

    private static OrderState state(Row row) {
        return switch (Step.valueOf(row.text("step"))) {
            case AWAITING_STOCK ->
                new OrderState.AwaitingStock(row.findText("paymentToken").map(PaymentToken::new), missing(row));
            case AWAITING_PAYMENT -> new OrderState.AwaitingPayment(new PaymentToken(row.text("paymentToken")));
            case CONFIRMED -> new OrderState.Confirmed();
            case SHIPPED -> new OrderState.Shipped();
            case CAPTURED -> new OrderState.Captured();
            case CANCELLED -> new OrderState.Cancelled(reason(row).orElseThrow(), shortSkus(row));
        };
    }

    private static Set<Hold> missing(Row row) {
        return words(row.findText("missing").orElse(Hold.STOCK.name()))
                .map(Hold::valueOf)
                .collect(toSet());
    }

    private static List<Sku> shortSkus(Row row) {
        return words(row.findText("shortSkus").orElse("")).map(Sku::new).toList();
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static Optional<CancelReason> reason(Row row) {
        return row.findText("reason").map(CancelReason::valueOf);
    }
}
