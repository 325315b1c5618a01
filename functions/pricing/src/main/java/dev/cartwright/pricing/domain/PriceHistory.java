package dev.cartwright.pricing.domain;

import static java.util.stream.Collectors.groupingBy;

import dev.cartwright.pricing.domain.PricesInForce.Priced;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What a SKU cost over time for everybody in a market, by its base price and the lists that need no group: what a customer who is shown a
 * reduction must be told (EU directive 98/6/EC, article 6a).
 */
public final class PriceHistory {

    /** How far back the lowest price before a reduction is looked for, and how long a cut without a sale list counts as a reduction. */
    private static final int WINDOW_DAYS = 30;

    private final List<Stretch> stretches;
    private final ZoneId zone;

    private PriceHistory(List<Stretch> stretches, ZoneId zone) {
        this.stretches = stretches;
        this.zone = zone;
    }

    /** From this instant on, a unit costs this; empty if it has no price. */
    public record Point(Instant from, Optional<Money> price) {}

    /**
     * A price below the one before.
     *
     * @param since when the price fell to what it is now, or below
     * @param lowestBefore of the 30 days before, the price in force when they begin included
     */
    public record Reduced(Instant since, Money price, Money lowestBefore) {}

    private record Stretch(Instant from, Optional<Priced> priced) {

        Optional<Money> price() {
            return priced.map(Priced::price);
        }

        boolean sale() {
            return priced.filter(Priced::sale).isPresent();
        }
    }

    /**
     * Each instant is priced by the lists as they were then.
     *
     * @param changes of one SKU, in any order
     * @param lists what became of those that ever had a price of it, in any order
     * @param zone of the shop, whose days count
     */
    public static PriceHistory of(
            Collection<PriceChange> changes, Collection<PriceListChange> lists, Market market, ZoneId zone) {
        Map<Instant, List<PriceChange>> pricedAt = changes.stream().collect(groupingBy(PriceChange::changedAt));
        Map<Instant, List<PriceListChange>> definedAt = lists.stream().collect(groupingBy(PriceListChange::changedAt));
        var instants = new TreeSet<>(pricedAt.keySet());
        instants.addAll(definedAt.keySet());
        lists.stream()
                .flatMap(change -> change.definition().stream())
                .flatMap(list -> ends(list.validity()))
                .forEach(instants::add);
        var inForce = new PricesInForce(market);
        var stretches = new ArrayList<Stretch>();
        for (Instant instant : instants) {
            definedAt.getOrDefault(instant, List.of()).forEach(inForce::hear);
            pricedAt.getOrDefault(instant, List.of()).forEach(inForce::hear);
            stretches.add(new Stretch(instant, inForce.at(instant)));
        }
        return new PriceHistory(merged(stretches, Stretch::priced), zone);
    }

    private static Stream<Instant> ends(Validity validity) {
        return Stream.concat(validity.from().stream(), validity.until().stream());
    }

    /** Without those that are like the one before, and without those before the first price. */
    private static List<Stretch> merged(List<Stretch> all, Function<Stretch, Optional<?>> by) {
        var merged = new ArrayList<Stretch>();
        Optional<?> before = Optional.empty();
        for (Stretch stretch : all) {
            Optional<?> now = by.apply(stretch);
            if (!Objects.equals(before, now)) {
                merged.add(stretch);
                before = now;
            }
        }
        return merged;
    }

    /** The oldest first; prices of neighbours differ. */
    public List<Point> points() {
        return merged(stretches, Stretch::price).stream()
                .map(stretch -> new Point(stretch.from(), stretch.price()))
                .toList();
    }

    /** The points of a time, with the one that is in force when it begins. */
    public List<Point> points(Instant from, Instant until) {
        List<Point> all = points();
        return IntStream.range(0, all.size())
                .filter(i -> i + 1 == all.size() || all.get(i + 1).from().isAfter(from))
                .mapToObj(all::get)
                .filter(point -> !point.from().isAfter(until))
                .toList();
    }

    /** Empty if the price now is not lower than one before, or has been for longer than an ordinary cut counts. */
    public Optional<Reduced> reduction(Instant now) {
        List<Stretch> past = stretches.stream()
                .filter(stretch -> !stretch.from().isAfter(now))
                .toList();
        return past.isEmpty() ? Optional.empty() : past.getLast().price().flatMap(price -> reduction(past, price, now));
    }

    private Optional<Reduced> reduction(List<Stretch> past, Money price, Instant now) {
        for (int i = past.size() - 1; i > 0; i--) {
            if (past.get(i - 1).price().filter(price::isLessThan).isPresent()) {
                Instant since = past.get(i).from();
                boolean announced = past.subList(i, past.size()).stream().allMatch(Stretch::sale);
                return announced || !since.isBefore(daysBefore(now))
                        ? lowest(since).map(lowest -> new Reduced(since, price, lowest))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Instant daysBefore(Instant time) {
        return time.atZone(zone).minusDays(WINDOW_DAYS).toInstant();
    }

    private Optional<Money> lowest(Instant before) {
        Instant opens = daysBefore(before);
        return IntStream.range(0, stretches.size())
                .filter(i -> stretches.get(i).from().isBefore(before) && end(i).isAfter(opens))
                .mapToObj(stretches::get)
                .flatMap(stretch -> stretch.price().stream())
                .min(Comparator.naturalOrder());
    }

    private Instant end(int stretch) {
        return stretch + 1 < stretches.size() ? stretches.get(stretch + 1).from() : Instant.MAX;
    }
}
