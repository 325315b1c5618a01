package dev.cartwright.pricing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a unit cost a buyer and when: the first list that served the buyer and had a price, or the base price.
 *
 * @param points the oldest first, each with another price than the one before
 */
public record PriceHistory(List<Point> points) {

    /** The window of article 6a of directive 98/6/EC, as 2019/2161 amends it. */
    private static final Duration WINDOW = Duration.ofDays(30);

    public PriceHistory {
        points = List.copyOf(points);
    }

    /**
     * From when on which price held.
     *
     * @param list empty for the base price
     * @param price empty if there was none
     */
    public record Point(Instant from, Optional<PriceListId> list, Optional<Money> price) {

        private boolean isLike(Point before) {
            return list.equals(before.list()) && price.equals(before.price());
        }
    }

    /**
     * A reduction that holds now.
     *
     * @param lowest of the 30 days before it began; the price in force when they begin counts
     */
    public record Reduction(Instant since, Money lowest) {}

    /**
     * The history up to now.
     *
     * @param changes of one SKU
     * @param lists of the currency
     */
    public static PriceHistory of(
            Collection<PriceChange> changes, List<PriceList> lists, CurrencyUnit currency, Moment moment) {
        var times = new TreeSet<Instant>();
        changes.forEach(change -> times.add(change.changedAt()));
        lists.forEach(list -> Stream.of(list.validity().from(), list.validity().until())
                .flatMap(Optional::stream)
                .forEach(times::add));
        List<PriceList> inOrder = lists.stream().sorted(PriceList.FIRST_TO_LAST).toList();
        var points = new ArrayList<Point>();
        for (Instant time : times.headSet(moment.now(), true)) {
            Point point = at(time, changes, inOrder, currency, moment.buyer());
            boolean isNews = points.isEmpty() ? point.price().isPresent() : !point.isLike(points.getLast());
            if (isNews) {
                points.add(point);
            }
        }
        return new PriceHistory(points);
    }

    /** Whose history it is, and until when. */
    public record Moment(Buyer buyer, Instant now) {}

    private static Point at(
            Instant time,
            Collection<PriceChange> changes,
            List<PriceList> lists,
            CurrencyUnit currency,
            Buyer buyer) {
        for (PriceList list : lists) {
            Optional<Money> price = list.serves(buyer, time)
                    ? last(time, changes, Optional.of(list.id()), currency)
                    : Optional.empty();
            if (price.isPresent()) {
                return new Point(time, Optional.of(list.id()), price);
            }
        }
        return new Point(time, Optional.empty(), last(time, changes, Optional.empty(), currency));
    }

    private static Optional<Money> last(
            Instant time, Collection<PriceChange> changes, Optional<PriceListId> list, CurrencyUnit currency) {
        return changes.stream()
                .filter(change -> change.list().equals(list) && !change.changedAt().isAfter(time))
                .max((a, b) -> a.changedAt().compareTo(b.changedAt()))
                .flatMap(PriceChange::price)
                .filter(price -> price.getCurrencyUnit().equals(currency));
    }

    /** Empty unless the present price is lower than the one before it. */
    public Optional<Reduction> reduction() {
        if (points.size() < 2) {
            return Optional.empty();
        }
        Point now = points.getLast();
        Point before = points.get(points.size() - 2);
        boolean isLower = now.price().isPresent()
                && before.price().isPresent()
                && now.price().get().isLessThan(before.price().get());
        return isLower ? lowestBefore(now.from()).map(lowest -> new Reduction(now.from(), lowest)) : Optional.empty();
    }

    private Optional<Money> lowestBefore(Instant began) {
        Instant opens = began.minus(WINDOW);
        Optional<Money> lowest = Optional.empty();
        for (int i = 0; i < points.size() - 1; i++) {
            Optional<Money> price = points.get(i).price();
            boolean inWindow = points.get(i + 1).from().isAfter(opens);
            if (inWindow && price.isPresent() && lowest.stream().allMatch(price.get()::isLessThan)) {
                lowest = price;
            }
        }
        return lowest;
    }
}
