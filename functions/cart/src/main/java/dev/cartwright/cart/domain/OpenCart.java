package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import dev.cartwright.kit.value.Versioned;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens a cart: any number for guests, for customers one of each name. */
public final class OpenCart {

    /** Of one customer. */
    private static final int MOST = 20;

    private static final int LONGEST_NAME = 100;

    private final Carts carts;
    private final PriceCart priceCart;
    private final Ids ids;
    private final InstantSource clock;

    public OpenCart(Carts carts, PriceCart priceCart, Ids ids, InstantSource clock) {
        this.carts = carts;
        this.priceCart = priceCart;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param name empty: the customer's cart without a name, or a guest's */
    public record Command(Visitor visitor, Optional<String> name, List<CartLine> lines, Optional<String> currency) {

        public Command {
            name = name.map(text -> Normalizer.normalize(text, Normalizer.Form.NFC));
            InvalidInput.unless(name.isEmpty() || !visitor.isGuest(), "name", "is for customers");
            name.ifPresent(text -> Text.line("name", text, 1, LONGEST_NAME));
        }
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** @param token for a guest, who sees it this once */
        record Opened(Versioned<PricedCart> cart, Optional<CartToken> token) implements Outcome {}

        /** The customer has an open cart of that name. */
        record AlreadyOpen(CartId id) implements Outcome {}

        record TooMany() implements Outcome {}
    }

    public Outcome handle(Command command) {
        return command.visitor().isGuest() ? openForGuest(command) : openForCustomer(command);
    }

    private Outcome openForGuest(Command command) {
        var token = new CartToken(ids.token());
        return new Outcome.Opened(open(command, new Owner.Guest(token.hash())), Optional.of(token));
    }

    private Outcome openForCustomer(Command command) {
        String subject = command.visitor().subject();
        Map<String, Versioned<CartId>> named = carts.named(subject);
        Optional<Versioned<CartId>> before =
                Optional.ofNullable(named.get(command.name().orElse("")));
        Optional<CartId> open = before.map(Versioned::value).filter(this::isOpen);
        if (open.isPresent()) {
            return new Outcome.AlreadyOpen(open.get());
        }
        if (before.isEmpty() && named.size() >= MOST) {
            return new Outcome.TooMany();
        }
        Versioned<PricedCart> opened = open(command, new Owner.Customer(subject));
        Cart cart = opened.value().cart();
        carts.name(before.orElseGet(() -> Versioned.unsaved(cart.id())), cart);
        return new Outcome.Opened(opened, Optional.empty());
    }

    private boolean isOpen(CartId id) {
        return carts.find(id)
                .map(Versioned::value)
                .filter(cart -> cart.isOpen() && !cart.isExpired(clock.instant()))
                .isPresent();
    }

    private Versioned<PricedCart> open(Command command, Owner owner) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Cart cart = Cart.opened(
                new CartId(ids.next(CartId.PREFIX)),
                owner,
                command.name().orElse(""),
                CartLines.NONE.replaceBy(command.lines()),
                Details.in(command.currency()).checked(),
                now);
        PricedCart priced = priceCart.handle(cart, command.visitor());
        carts.add(priced.cart());
        return Versioned.unsaved(priced).next(priced);
    }
}
