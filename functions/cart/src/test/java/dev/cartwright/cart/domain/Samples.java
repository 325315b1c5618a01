package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Email;
import dev.cartwright.kit.value.PostalAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Values that tests share. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final CartId ID = new CartId("crt_01JDF0M5T8W2K4Q6R8S0T2V4W6");
    public static final Owner ANN = new Owner.Customer("ann");
    public static final CartToken TOKEN = new CartToken("7ZK3M8Q2V5X1C9B4N6H0J7F3D2S8A1G5");
    public static final Owner GUEST = new Owner.Guest(TOKEN.hash());
    public static final Sku MUG = new Sku("MUG-SAND");
    public static final Sku TEA = new Sku("TEA-TIN");
    public static final PostalAddress LEEDS = new PostalAddress(
            "Ann Lee",
            "1 High Street",
            Optional.of("Flat 2"),
            Optional.of("Leeds"),
            Optional.empty(),
            Optional.of("LS1 4AP"),
            "GB");
    public static final Details DETAILS = new Details(
            Optional.of(new Email("ann@example.org")),
            true,
            Optional.of(LEEDS),
            Optional.of(LEEDS),
            Optional.of("standard"),
            List.of("AUTUMN10"),
            Optional.of("GBP"),
            Optional.of("GB123456789"));

    private Samples() {}

    public static Money pounds(long pence) {
        return Money.ofMinor(CurrencyUnit.of("GBP"), pence);
    }

    public static CartLines lines(CartLine... lines) {
        return new CartLines(List.of(lines));
    }

    public static Cart cart(Owner owner, CartLines lines, Details details) {
        return Cart.opened(ID, owner, "", lines, details, NOON);
    }

    public static Cart cart(CartId id, Owner owner, String name) {
        return Cart.opened(id, owner, name, lines(CartLine.of(MUG, 2)), Details.NONE, NOON);
    }

    public static Cart full() {
        return cart(ANN, lines(new CartLine(MUG, 2, Optional.of(pounds(1299))), CartLine.of(TEA, 1)), DETAILS);
    }

    public static Visitor customer(String subject) {
        return new Visitor(subject, Optional.empty(), Optional.empty());
    }

    public static Visitor guest() {
        return new Visitor("", Optional.of(TOKEN), Optional.empty());
    }
}
