package dev.cartwright.catalog.domain;

import static java.util.stream.Collectors.toSet;

import dev.cartwright.catalog.domain.Prices.Price;
import dev.cartwright.kit.value.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Says what a basket costs now, line by line, and which lines cannot be bought. */
public final class QuoteLines {

    /** The most lines of one quote. */
    public static final int MOST_LINES = 1200;

    private static final int HIGHEST_QUANTITY = 1_000_000;

    private final Prices prices;
    private final CurrencyUnit currency;

    /** @param currency of quotes that name none */
    public QuoteLines(Prices prices, CurrencyUnit currency) {
        this.prices = prices;
        this.currency = currency;
    }

    /** A basket. */
    public record Command(Optional<CurrencyUnit> currency, List<Line> lines) {

        public Command {
            lines = List.copyOf(lines);
            InvalidInput.unless(!lines.isEmpty() && lines.size() <= MOST_LINES, "lines", "are 1 to " + MOST_LINES);
        }
    }

    /** @param sku as the customer wrote it; what is no SKU is an unknown one */
    public record Line(String sku, int quantity) {

        public Line {
            InvalidInput.unless(
                    quantity >= 1 && quantity <= HIGHEST_QUANTITY, "quantity", "is from 1 to " + HIGHEST_QUANTITY);
        }
    }

    /** What the basket costs without the refused lines. */
    public record Quote(Money total, List<Quoted> lines, List<Refusal> refusals) {}

    /** A line that can be bought. */
    public record Quoted(Line line, String title, Money unitPrice) {

        public Money total() {
            return unitPrice.multipliedBy(line.quantity());
        }
    }

    /** A line that cannot be bought. */
    public record Refusal(String sku, Reason reason) {}

    /** Why not. */
    public enum Reason {
        UNKNOWN_SKU,
        NOT_FOR_SALE,
        OTHER_CURRENCY
    }

    public Quote handle(Command command) {
        var basket = new Basket(command.currency().orElse(currency), prices.find(skus(command.lines())));
        command.lines().forEach(basket::add);
        return basket.quote();
    }

    private static Set<Sku> skus(List<Line> lines) {
        return lines.stream().flatMap(line -> Sku.find(line.sku()).stream()).collect(toSet());
    }

    /** Sorts lines into those that can be bought and those that cannot. */
    private static final class Basket {

        private final CurrencyUnit currency;
        private final Map<Sku, Price> prices;
        private final List<Quoted> quoted = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();

        Basket(CurrencyUnit currency, Map<Sku, Price> prices) {
            this.currency = currency;
            this.prices = prices;
        }

        void add(Line line) {
            Price price = Sku.find(line.sku()).map(prices::get).orElse(null);
            if (price == null) {
                refusals.add(new Refusal(line.sku(), Reason.UNKNOWN_SKU));
            } else if (!price.forSale()) {
                refusals.add(new Refusal(line.sku(), Reason.NOT_FOR_SALE));
            } else if (!price.amount().getCurrencyUnit().equals(currency)) {
                refusals.add(new Refusal(line.sku(), Reason.OTHER_CURRENCY));
            } else {
                quoted.add(new Quoted(line, price.title(), price.amount()));
            }
        }

        Quote quote() {
            Money total = quoted.stream().map(Quoted::total).reduce(Money.zero(currency), Money::plus);
            return new Quote(total, quoted, refusals);
        }
    }
}
