package dev.cartwright.pricing.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Priced lines and whose they are.
 *
 * @param byTax the lines by how they are taxed
 * @param destination empty if the buyer has not said where goods go
 * @param shippingMethod what the buyer chose
 */
record Basket(
        Lines lines,
        Groups byTax,
        Market market,
        Buyer buyer,
        Optional<Place> destination,
        Optional<String> shippingMethod,
        Set<Code> codes,
        Instant now) {

    /** The keys of all promotions that can match, and of those whose codes were typed. */
    Set<Lookup> lookups() {
        return Stream.of(
                        lines.isEmpty() ? Stream.<Lookup>empty() : ofBuyer(),
                        codes.stream().map(Lookup.ByCode::new),
                        lines.all().stream()
                                .map(line -> new Lookup.BySku(line.sku().sku())),
                        lines.all().stream()
                                .map(line -> new Lookup.ByCategory(line.sku().category())))
                .flatMap(keys -> keys)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Lookup> ofBuyer() {
        return Stream.concat(Stream.of(Lookup.EVERY), buyer.groups().stream().map(Lookup.ByGroup::new));
    }

    long weightGrams() {
        return lines.all().stream()
                .mapToLong(line -> (long) line.sku().weightGrams() * line.quantity())
                .sum();
    }
}
