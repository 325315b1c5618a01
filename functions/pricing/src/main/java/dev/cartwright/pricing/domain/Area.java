package dev.cartwright.pricing.domain;

import java.util.Optional;

/**
 * A country or a part of it.
 *
 * @param region only this state or province
 * @param postal only these postal codes; a place without a code is not in it
 */
public record Area(String country, Optional<String> region, Optional<PostalRule> postal) {

    public Area {
        Country.check(country);
        region = Place.region(region);
    }

    public static Area of(String country) {
        return new Area(country, Optional.empty(), Optional.empty());
    }

    public boolean contains(Place place) {
        return country.equals(place.country())
                && (region.isEmpty() || region.equals(place.region()))
                && postal.stream()
                        .allMatch(
                                rule -> place.postalCode().filter(rule::matches).isPresent());
    }
}
