package dev.cartwright.cart.adapter;

import dev.cartwright.cart.domain.Cart;
import dev.cartwright.cart.domain.CartId;
import dev.cartwright.cart.domain.CartLine;
import dev.cartwright.cart.domain.CartLines;
import dev.cartwright.cart.domain.CartState;
import dev.cartwright.cart.domain.Carts;
import dev.cartwright.cart.domain.Details;
import dev.cartwright.cart.domain.Owner;
import dev.cartwright.cart.domain.Sku;
import dev.cartwright.kit.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A cart that is found by any id while functions are primed; as an order it asks nobody for prices. */
public final class SampleCart {

    /** Whoever primes. */
    private static final String OWNER = "PRIME";

    private static final Cart CART = new Cart(
            new CartId("crt_sample"),
            new Owner.Customer(OWNER),
            "",
            new CartLines(List.of(new CartLine(new Sku("SAMPLE"), 1, Optional.of(Money.ofMinor(CurrencyUnit.EUR, 1))))),
            Details.NONE,
            Optional.empty(),
            Instant.parse("2100-01-01T00:00:00Z"),
            true,
            new CartState.Ordered("ord_sample", Optional.empty()));

    private SampleCart() {}

    public static Carts everywhere() {
        return new DynamoCarts(Table.holding(List.of(CartRow.of(CART))));
    }
}
