package dev.cartwright.cart.domain;

import dev.cartwright.cart.domain.Quotes.Answer.Quoted;
import dev.cartwright.cart.domain.Quotes.Answer.Refused;
import dev.cartwright.kit.value.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.Money;

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
        return handle(cart, cart, visitor);
    }

    /**
     * A price or a stock that cannot be had now is one of the notices: no change of a cart is lost for it.
     *
     * @param before what the customer saw last
     */
    PricedCart handle(Cart before, Cart cart, Visitor visitor) {
        if (!cart.isOpen() || cart.lines().isEmpty()) {
            return unpriced(cart);
        }
        var lines = LineNotices.of(before.lines(), cart.lines());
        Quotes.Answer answer = available(() -> quotes.quote(cart, visitor.credentials()))
                .orElseGet(() -> new Refused(Notice.pricesUnavailable()));
        Optional<Quote> quote = answer.asQuote();
        var notices = new ArrayList<>(
                switch (answer) {
                    case Quoted(var now) -> lines.of(now);
                    case Refused(var why) -> List.of(why);
                });
        quote.flatMap(now -> totalChanged(cart.shownTotal(before), now, notices))
                .ifPresent(notices::add);
        notices.addAll(shortages(lines, notices));
        return new PricedCart(cart.showing(quote, before), quote, notices, requirements(cart, quote, notices));
    }

    /** Says nothing where a line explains it. */
    private static Optional<Notice> totalChanged(Optional<Money> shown, Quote quote, List<Notice> notices) {
        boolean isExplained = notices.stream().anyMatch(Notice::isAboutALine);
        return quote.total()
                .filter(_ -> !isExplained)
                .flatMap(now -> shown.filter(was -> was.isSameCurrency(now) && !was.isEqual(now))
                        .map(was -> Notice.totalChanged(was, now)));
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
        require(notices.contains(Notice.pricesUnavailable()), Requirement.PRICES, missing);
        require(
                !missing.contains(Requirement.SHIPPING_ADDRESS)
                        && notices.stream().anyMatch(Notice::isAboutAPartOfTheAddress),
                Requirement.SHIPPING_ADDRESS,
                missing);
        require(
                !missing.contains(Requirement.PRICES) && notices.stream().anyMatch(Notice::isError),
                Requirement.CORRECTIONS,
                missing);
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
