package dev.cartwright.bench.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A product that the catalogue must have before the replay.
 *
 * @param priceMinor the first price in the file
 * @param sold total quantity sold in the file
 */
record Article(String code, String title, long priceMinor, long sold) {

    private Article and(SaleLine line) {
        String known = title.isEmpty() ? line.description() : title;
        return new Article(code, known, priceMinor, Math.addExact(sold, line.quantity()));
    }

    /** All stock codes that are sold at least once; the title is the first description that is not empty. */
    static List<Article> of(List<SaleLine> lines) {
        Map<String, Article> articles = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> Unsellable.reason(line).isEmpty())
                .forEach(line -> articles.put(
                        line.code(),
                        articles.getOrDefault(line.code(), first(line)).and(line)));
        return new ArrayList<>(articles.values());
    }

    private static Article first(SaleLine line) {
        return new Article(line.code(), "", line.price().movePointRight(2).longValueExact(), 0);
    }

    /** The initial stock, as a {@code part} of the quantity sold in the file. */
    long stock(double part) {
        return (long) Math.floor(sold * part);
    }
}
