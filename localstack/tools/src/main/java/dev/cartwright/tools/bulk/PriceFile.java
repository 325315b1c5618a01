package dev.cartwright.tools.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of prices: {@code sku,fromQuantity,amount} or {@code sku,fromQuantity,amount,floor}, amounts in minor units, a line for each
 * quantity tier. A floor stands in any line of its SKU.
 *
 * @param prices by SKU
 * @param failures by line number
 */
public record PriceFile(List<Price> prices, SortedMap<Integer, String> failures) {

    static final String HEADER = "sku,fromQuantity,amount";
    static final String HEADER_WITH_FLOOR = HEADER + ",floor";

    private static final Pattern LINE = Pattern.compile("([^,\"]+),([0-9]{1,9}),([0-9]{1,16})(?:,([0-9]{0,16}))?");

    /**
     * A SKU's price in a list, as the API takes it.
     *
     * @param tiers by rising quantity
     * @param floor none, if absent: also one that the price has now ends
     */
    public record Price(
            String sku,
            List<Tier> tiers,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long floor) {

        private static final Price NONE = new Price("", List.of(), null);

        Price and(Price other) {
            return new Price(
                    sku,
                    Stream.concat(tiers.stream(), other.tiers.stream())
                            .sorted(Comparator.comparingInt(Tier::fromQuantity))
                            .toList(),
                    floor == null ? other.floor : floor);
        }

        boolean contradicts(Price other) {
            return (floor != null && other.floor != null && !floor.equals(other.floor))
                    || tiers.stream()
                            .anyMatch(tier -> other.tiers.stream()
                                    .anyMatch(another -> another.fromQuantity() == tier.fromQuantity()));
        }
    }

    /** @param amount in minor units */
    public record Tier(int fromQuantity, long amount) {}

    /** Ignores empty lines. */
    static PriceFile of(List<String> lines) {
        Map<String, Price> prices = new LinkedHashMap<>();
        var failures = new TreeMap<Integer, String>();
        String header = lines.isEmpty() ? "" : lines.getFirst().strip();
        if (!header.equals(HEADER) && !header.equals(HEADER_WITH_FLOOR)) {
            failures.put(1, "the first line is " + HEADER + " or " + HEADER_WITH_FLOOR);
            return new PriceFile(List.of(), failures);
        }
        for (int i = 1; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i).strip());
            if (line.matches() && (line.group(4) != null) == header.equals(HEADER_WITH_FLOOR)) {
                Price price = price(line);
                if (price.contradicts(prices.getOrDefault(price.sku(), Price.NONE))) {
                    failures.put(i + 1, "another line has this quantity or another floor");
                }
                prices.merge(price.sku(), price, Price::and);
            } else if (!lines.get(i).isBlank()) {
                failures.put(i + 1, "not " + header);
            }
        }
        return new PriceFile(List.copyOf(prices.values()), failures);
    }

    private static Price price(Matcher line) {
        String floor = line.group(4);
        return new Price(
                line.group(1),
                List.of(new Tier(Integer.parseInt(line.group(2)), Long.parseLong(line.group(3)))),
                floor == null || floor.isEmpty() ? null : Long.valueOf(floor));
    }
}
