package dev.cartwright.tools.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of prices: {@code sku,fromQuantity,amount}, the amount in minor units, a line for each quantity tier.
 *
 * @param prices by SKU
 * @param failures by line number
 */
public record PriceFile(List<Price> prices, SortedMap<Integer, String> failures) {

    static final String HEADER = "sku,fromQuantity,amount";

    private static final Pattern LINE = Pattern.compile("([^,\"]+),([0-9]{1,9}),([0-9]{1,16})");

    /** A SKU's price in a list, as the API takes it. */
    public record Price(String sku, List<Tier> tiers) {}

    /** @param amount in minor units */
    public record Tier(int fromQuantity, long amount) {}

    /** Ignores empty lines. */
    static PriceFile of(List<String> lines) {
        Map<String, List<Tier>> tiers = new LinkedHashMap<>();
        var failures = new TreeMap<Integer, String>();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            failures.put(1, "the first line is " + HEADER);
            return new PriceFile(List.of(), failures);
        }
        for (int i = 1; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i).strip());
            if (line.matches()) {
                tiers.computeIfAbsent(line.group(1), first -> new ArrayList<>())
                        .add(new Tier(Integer.parseInt(line.group(2)), Long.parseLong(line.group(3))));
            } else if (!lines.get(i).isBlank()) {
                failures.put(i + 1, "not " + HEADER);
            }
        }
        List<Price> prices = tiers.entrySet().stream()
                .map(price -> new Price(price.getKey(), List.copyOf(price.getValue())))
                .toList();
        return new PriceFile(prices, failures);
    }
}
