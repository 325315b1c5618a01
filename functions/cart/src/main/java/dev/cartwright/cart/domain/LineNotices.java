package dev.cartwright.cart.domain;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What has changed about the lines of a cart since they were added.
 *
 * @param lines by their path
 * @param shown the prices that the customer saw last
 */
record LineNotices(SequencedMap<String, CartLine> lines, Map<Sku, Money> shown) {

    private static final Set<String> NOT_SOLD = Set.of("unknown-sku", "not-for-sale");

    /** @param before what the customer saw last */
    static LineNotices of(CartLines before, CartLines lines) {
        return new LineNotices(
                IntStream.range(0, lines.all().size())
                        .boxed()
                        .collect(toMap(
                                n -> "$.lines[" + n + "]",
                                n -> lines.all().get(n),
                                (first, second) -> first,
                                LinkedHashMap::new)),
                Stream.concat(lines.all().stream(), before.all().stream())
                        .filter(line -> line.shown().isPresent())
                        .collect(toMap(CartLine::sku, line -> line.shown().orElseThrow(), (now, then) -> now)));
    }

    /** What the quote says, and where its prices are others than those that were shown. */
    List<Notice> of(Quote quote) {
        var notices = new ArrayList<Notice>();
        quote.notices().forEach(notice -> notices.add(noLongerSold(notice)));
        lines.forEach((path, line) ->
                changed(path, line, quote.unitPrices().get(line.sku())).ifPresent(notices::add));
        return notices;
    }

    /** What had a price once was sold once. */
    private Notice noLongerSold(Notice notice) {
        return notice.path()
                .filter(path -> NOT_SOLD.contains(notice.code()))
                .flatMap(path -> Optional.ofNullable(lines.get(path)))
                .map(CartLine::sku)
                .filter(shown::containsKey)
                .map(sku ->
                        Notice.toCorrect("no-longer-sold", notice.path().orElseThrow(), sku + " is no longer sold."))
                .orElse(notice);
    }

    private Optional<Notice> changed(String path, CartLine line, @Nullable Money now) {
        return Optional.ofNullable(shown.get(line.sku()))
                .filter(was -> now != null && was.isSameCurrency(now) && !was.isEqual(now))
                .map(was -> Notice.toReview(
                        "price-changed",
                        Optional.of(path),
                        "The price of " + line.sku() + " was " + was + " when it was added, and is " + now + " now."));
    }

    /** The lines that none of these errors is about. */
    List<Sku> without(List<Notice> notices) {
        Set<String> wrong = notices.stream()
                .filter(Notice::isError)
                .flatMap(notice -> notice.path().stream())
                .collect(toSet());
        return lines.entrySet().stream()
                .filter(line -> !wrong.contains(line.getKey()))
                .map(line -> line.getValue().sku())
                .toList();
    }

    /** @param asked the SKUs of which it is known how many there are: 0 where nothing is said */
    List<Notice> shortages(List<Sku> asked, Map<Sku, Long> available) {
        Set<Sku> known = Set.copyOf(asked);
        return lines.entrySet().stream()
                .filter(line -> known.contains(line.getValue().sku()))
                .filter(line ->
                        there(line.getValue(), available) < line.getValue().quantity())
                .map(line -> shortage(line.getKey(), line.getValue(), there(line.getValue(), available)))
                .toList();
    }

    private static long there(CartLine line, Map<Sku, Long> available) {
        return available.getOrDefault(line.sku(), 0L);
    }

    private static Notice shortage(String path, CartLine line, long there) {
        return Notice.toCorrect(
                "fewer-in-stock",
                path,
                "%d of %s are wanted, and %d are in stock.".formatted(line.quantity(), line.sku(), there));
    }
}
