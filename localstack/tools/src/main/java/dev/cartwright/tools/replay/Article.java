package dev.cartwright.tools.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the catalogue must have before the first customer comes.
 *
 * @param priceMinor the file's first price
 * @param sold what the file sells of it altogether
 */
record Article(String code, String title, long priceMinor, long sold) {

    private Article and(SaleLine line) {
        String known = title.isEmpty() ? line.description() : title;
        return new Article(code, known, priceMinor, Math.addExact(sold, line.quantity()));
    }

    /** Every stock code that is sold at least once, titled by its first description that is not empty. */
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

    /** On the shelf at the beginning, when the shop has {@code part} of what the file sells. */
    long stock(double part) {
        return (long) Math.floor(sold * part);
    }
}
