package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * A basket and whose it is.
 *
 * @param lines each SKU once
 * @param codes as they were typed
 * @param customer the token's subject; empty for guests
 * @param groups of the token
 */
public record QuoteRequest(
        List<Line> lines,
        List<String> codes,
        Optional<CurrencyUnit> currency,
        Optional<Place> destination,
        Optional<String> shippingMethod,
        Optional<String> vatNumber,
        Optional<String> customer,
        Set<String> groups) {

    /** The most lines of one quote. */
    public static final int MOST_LINES = 1200;

    /** The most codes of one quote. */
    public static final int MOST_CODES = 20;

    private static final int HIGHEST_QUANTITY = 1_000_000;

    public QuoteRequest {
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
        groups = Set.copyOf(groups);
        InvalidInput.unless(!lines.isEmpty() && lines.size() <= MOST_LINES, "lines", "are 1 to " + MOST_LINES);
        InvalidInput.unless(codes.size() <= MOST_CODES, "codes", "are at most " + MOST_CODES);
        var skus = new HashSet<String>();
        InvalidInput.unless(lines.stream().allMatch(line -> skus.add(line.sku())), "each sku is on one line");
    }

    /** Lines of a guest who says nothing else. */
    public static QuoteRequest of(List<Line> lines) {
        return new QuoteRequest(
                lines,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /** @param sku as the customer wrote it; what is no SKU is an unknown one */
    public record Line(String sku, int quantity) {

        public Line {
            InvalidInput.unless(
                    quantity >= 1 && quantity <= HIGHEST_QUANTITY, "quantity", "is from 1 to " + HIGHEST_QUANTITY);
        }
    }
}
