package dev.cartwright.cart.adapter;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.cartwright.cart.domain.Cart;
import dev.cartwright.cart.domain.CartId;
import dev.cartwright.cart.domain.CartLine;
import dev.cartwright.cart.domain.CartLines;
import dev.cartwright.cart.domain.CartToken;
import dev.cartwright.cart.domain.Owner;
import dev.cartwright.cart.domain.Sku;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The row of a cart, {@code CART#crt_... / CART}: 1,200 lines of the longest take 120 KB of the 400 KB that an item may have. For the
 * sweep it is in {@code gsi1}, which holds keys alone; within an hour, a change does not move it there.
 */
final class CartRow {

    private static final String PARTITION = "CART#";
    private static final String SORT = "CART";
    private static final int DUE_PARTITIONS = 4;

    /** DynamoDB deletes what the sweep has missed for so long. */
    private static final Duration MISSED = Duration.ofDays(7);

    private CartRow() {}

    static Key key(CartId id) {
        return new Key(PARTITION + id, SORT);
    }

    static CartId id(Key key) {
        return new CartId(key.pk().substring(PARTITION.length()));
    }

    static List<String> duePartitions() {
        return IntStream.range(0, DUE_PARTITIONS).mapToObj(n -> "DUE#" + n).toList();
    }

    /** {@code ["MUG-SAND", 2, "GBP", 1299]}: the last two are null until a price was shown. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record LineDocument(
            String sku,
            int quantity,
            @Nullable String currency,
            @Nullable Long shownMinor) {

        static LineDocument of(CartLine line) {
            return new LineDocument(
                    line.sku().value(),
                    line.quantity(),
                    line.shown().map(shown -> shown.getCurrencyUnit().getCode()).orElse(null),
                    line.shown().map(Money::getAmountMinorLong).orElse(null));
        }

        CartLine toLine() {
            return new CartLine(new Sku(sku), quantity, shown());
        }

        /** A price in a currency that is gone by now is as good as none. */
        private Optional<Money> shown() {
            return currency == null || shownMinor == null
                    ? Optional.empty()
                    : CurrencyUnit.registeredCurrencies().stream()
                            .filter(known -> known.getCode().equals(currency))
                            .findFirst()
                            .map(known -> Money.ofMinor(known, shownMinor));
        }
    }

    static Row of(Cart cart) {
        Key key = key(cart.id());
        Row row = Row.at(key.pk(), key.sk())
                .with("cartId", cart.id().value())
                .with("name", cart.name())
                .with("lines", lines(cart.lines()))
                .with("details", Json.write(DetailsDocument.of(cart.details())))
                .with("changedAt", cart.changedAt())
                .with("reminded", cart.reminded())
                .with("gsi1pk", "DUE#" + Math.floorMod(cart.id().hashCode(), DUE_PARTITIONS))
                .with("gsi1sk", Row.text(endOfHour(cart.dueAt())) + "#" + cart.id())
                .with("expiresAt", cart.expiresAt().plus(MISSED).getEpochSecond());
        cart.orderId().ifPresent(order -> row.with("orderId", order));
        return switch (cart.owner()) {
            case Owner.Customer(var subject) -> row.with("customerId", subject);
            case Owner.Guest(var token) -> row.with("guestToken", token.sha256());
        };
    }

    private static String lines(CartLines lines) {
        return Json.write(lines.all().stream().map(LineDocument::of).toList());
    }

    private static Instant endOfHour(Instant time) {
        Instant begun = time.truncatedTo(ChronoUnit.HOURS);
        return begun.equals(time) ? time : begun.plus(1, ChronoUnit.HOURS);
    }

    static Cart read(Row row) {
        return new Cart(
                new CartId(row.text("cartId")),
                owner(row),
                row.text("name"),
                new CartLines(List.of(Json.read(row.text("lines"), LineDocument[].class)).stream()
                        .map(LineDocument::toLine)
                        .toList()),
                Json.read(row.text("details"), DetailsDocument.class).toDetails(),
                row.instant("changedAt"),
                row.flag("reminded"),
                row.findText("orderId"));
    }

    private static Owner owner(Row row) {
        return row.findText("customerId")
                .<Owner>map(Owner.Customer::new)
                .orElseGet(() -> new Owner.Guest(new CartToken.Hash(row.text("guestToken"))));
    }
}
