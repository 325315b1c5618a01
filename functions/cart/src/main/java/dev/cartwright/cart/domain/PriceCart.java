package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Says what a cart costs now, what has changed since it was filled, and what checkout still needs. */
public final class PriceCart {

    private final Quotes quotes;
    private final Stock stock;

    public PriceCart(Quotes quotes, Stock stock) {
        this.quotes = quotes;
        this.stock = stock;
    }

    /** A cart as it is, without anything that depends on prices or stock; nobody is asked. */
    static PricedCart unpriced(Cart cart) {
        return new PricedCart(cart, Optional.empty(), List.of(), ownRequirements(cart));
    }

    PricedCart handle(Cart cart, Visitor visitor) {
        return handle(cart.lines(), cart, visitor);
    }

    /**
     * A price or a stock that cannot be had now is one of the notices: no change of a cart is lost for it.
     *
     * @param before what the customer saw last
     */
    PricedCart handle(CartLines before, Cart cart, Visitor visitor) {
        if (!cart.isOpen() || cart.lines().isEmpty()) {
            return unpriced(cart);
        }
        var lines = LineNotices.of(before, cart.lines());
        Optional<Quote> quote = available(() -> quotes.quote(cart, visitor.credentials()));
        var notices = new ArrayList<>(quote.map(lines::of).orElseGet(() -> List.of(Notice.pricesUnavailable())));
        notices.addAll(shortages(lines, notices));
        Cart shown = quote.map(cart::showing).orElse(cart);
        return new PricedCart(shown, quote, notices, requirements(cart, quote, notices));
    }

    /** Says nothing of a line that cannot be sold anyway. */
    private List<Notice> shortages(LineNotices lines, List<Notice> notices) {
        List<Sku> asked = lines.without(notices);
        return available(() -> asked.isEmpty() ? Map.<Sku, Long>of() : stock.available(asked))
                .map(available -> lines.shortages(asked, available))
                .orElseGet(() -> List.of(Notice.stockUnavailable()));
    }

    private static <T> Optional<T> available(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (Unavailable _) {
            return Optional.empty();
        }
    }

    /** What the cart's own data lack. */
    private static List<Requirement> ownRequirements(Cart cart) {
        var missing = new ArrayList<Requirement>();
        require(cart.isOpen() && cart.lines().isEmpty(), Requirement.LINES, missing);
        require(cart.isOpen() && cart.details().email().isEmpty(), Requirement.EMAIL, missing);
        require(cart.isOpen() && cart.details().shippingAddress().isEmpty(), Requirement.SHIPPING_ADDRESS, missing);
        return missing;
    }

    private static List<Requirement> requirements(Cart cart, Optional<Quote> quote, List<Notice> notices) {
        var missing = new ArrayList<>(ownRequirements(cart));
        require(isImpossible(cart.details().shippingMethod(), quote), Requirement.SHIPPING_METHOD, missing);
        require(quote.isEmpty(), Requirement.PRICES, missing);
        require(quote.isPresent() && notices.stream().anyMatch(Notice::isError), Requirement.CORRECTIONS, missing);
        return missing;
    }

    /** Of whoever chose none, the cheapest is taken. */
    private static boolean isImpossible(Optional<String> chosen, Optional<Quote> quote) {
        return quote.isPresent()
                && chosen.filter(method -> !quote.get().shippingMethods().contains(method))
                        .isPresent();
    }

    private static void require(boolean isMissing, Requirement requirement, List<Requirement> missing) {
        if (isMissing) {
            missing.add(requirement);
        }
    }
}
