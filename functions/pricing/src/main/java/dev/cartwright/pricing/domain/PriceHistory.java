package dev.cartwright.pricing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What a SKU cost over time for everybody in a country, by its base price and the lists that need no group: what a customer who is shown a
 * reduction must be told (EU directive 98/6/EC, article 6a).
 */
public final class PriceHistory {

    /** How far back the lowest price before a reduction is looked for. */
    public static final Duration WINDOW = Duration.ofDays(30);

    private final List<Point> points;

    private PriceHistory(List<Point> points) {
        this.points = points;
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

    /**
     * @param changes of one SKU in one currency, in any order
     * @param lists of that currency, as they are now
     */
    public static PriceHistory of(Collection<PriceChange> changes, Collection<PriceList> lists, String country) {
        List<PriceList> open = lists.stream()
                .filter(list -> list.groups().isEmpty())
                .filter(list -> list.countries().isEmpty() || list.countries().contains(country))
                .sorted(PriceList.FIRST_TO_LAST)
                .toList();
        List<PriceChange> sorted = changes.stream()
                .sorted(Comparator.comparing(PriceChange::changedAt))
                .toList();
        List<Instant> instants = Stream.concat(
                        sorted.stream().map(PriceChange::changedAt),
                        open.stream().map(PriceList::validity).flatMap(PriceHistory::ends))
                .sorted()
                .distinct()
                .toList();
        return new PriceHistory(merged(instants.stream()
                .map(instant -> new Point(instant, price(sorted, open, instant)))
                .toList()));
    }

    private static Stream<Instant> ends(Validity validity) {
        return Stream.concat(validity.from().stream(), validity.until().stream());
    }

    private static Optional<Money> price(List<PriceChange> changes, List<PriceList> lists, Instant at) {
        return Stream.concat(
                        lists.stream()
                                .filter(list -> list.validity().holds(at))
                                .map(list -> last(changes, Optional.of(list.id()), at)),
                        Stream.of(last(changes, Optional.empty(), at)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Money> last(List<PriceChange> changes, Optional<PriceListId> list, Instant at) {
        return changes.stream()
                .filter(change ->
                        change.list().equals(list) && !change.changedAt().isAfter(at))
                .reduce((earlier, later) -> later)
                .flatMap(PriceChange::price);
    }

    private static List<Point> merged(List<Point> all) {
        var merged = new ArrayList<Point>();
        for (Point point : all) {
            if (merged.isEmpty() || !merged.getLast().price().equals(point.price())) {
                merged.add(point);
            }
        }
        return merged;
    }

    /** The oldest first; prices of neighbours differ. */
    public List<Point> points() {
        return List.copyOf(points);
    }

    /** Empty if the price now is not lower than one before. */
    public Optional<Reduced> reduction(Instant now) {
        List<Point> past =
                points.stream().filter(point -> !point.from().isAfter(now)).toList();
        if (past.isEmpty() || past.getLast().price().isEmpty()) {
            return Optional.empty();
        }
        Money price = past.getLast().price().get();
        for (int i = past.size() - 1; i > 0; i--) {
            if (past.get(i - 1).price().filter(price::isLessThan).isPresent()) {
                Instant since = past.get(i).from();
                return lowest(since).map(lowest -> new Reduced(since, price, lowest));
            }
        }
        return Optional.empty();
    }

    private Optional<Money> lowest(Instant before) {
        Instant opens = before.minus(WINDOW);
        return IntStream.range(0, points.size())
                .filter(i -> points.get(i).from().isBefore(before) && ends(i).isAfter(opens))
                .mapToObj(points::get)
                .flatMap(point -> point.price().stream())
                .min(Comparator.naturalOrder());
    }

    private Instant ends(int point) {
        return point + 1 < points.size() ? points.get(point + 1).from() : Instant.MAX;
    }
}
