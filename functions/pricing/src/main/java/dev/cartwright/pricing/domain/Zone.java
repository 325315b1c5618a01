package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.List;
import java.util.stream.Stream;

/** Where a shipping method delivers: what is excluded is out, whatever includes it. */
public record Zone(List<Area> included, List<Area> excluded) {

    private static final int MOST_AREAS = 500;

    public Zone {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
        InvalidInput.unless(!included.isEmpty(), "a zone includes at least one area");
        InvalidInput.unless(
                included.size() + excluded.size() <= MOST_AREAS, "a zone has at most " + MOST_AREAS + " areas");
    }

    /** Whether it depends on the region which places of a country are in it. */
    boolean isByRegion(String country) {
        return Stream.concat(included.stream(), excluded.stream())
                .anyMatch(
                        area -> area.country().equals(country) && area.region().isPresent());
    }

    public boolean contains(Place place) {
        return included.stream().anyMatch(area -> area.contains(place))
                && excluded.stream().noneMatch(area -> area.contains(place));
    }
}
