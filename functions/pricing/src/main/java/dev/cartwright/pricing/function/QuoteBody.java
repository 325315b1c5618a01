package dev.cartwright.pricing.function;

import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.pricing.domain.Place;
import dev.cartwright.pricing.domain.QuoteRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A basket in a request: contract/openapi.yaml#/components/schemas/QuoteRequest. */
record QuoteBody(
        List<Line> lines,
        @Nullable List<String> codes,
        @Nullable String currency,
        @Nullable Destination destination,
        @Nullable String shippingMethod,
        @Nullable String vatNumber) {

    /** Throws InvalidInput itself, so that the problem points to the line */
    record Line(String sku, int quantity) {

        Line {
            line(sku, quantity);
        }

        private static QuoteRequest.Line line(String sku, int quantity) {
            return new QuoteRequest.Line(sku, quantity);
        }

        QuoteRequest.Line toLine() {
            return line(sku, quantity);
        }
    }

    /** Throws InvalidInput itself, so that the problem points to it */
    record Destination(
            String country,
            @Nullable String region,
            @Nullable String postalCode) {

        Destination {
            place(country, region, postalCode);
        }

        private static Place place(String country, @Nullable String region, @Nullable String postalCode) {
            return Place.of(country, Optional.ofNullable(region), Optional.ofNullable(postalCode));
        }

        Place toPlace() {
            return place(country, region, postalCode);
        }
    }

    static CurrencyUnit currency(String code) {
        return new WireMoney(0, code).toMoney().getCurrencyUnit();
    }

    QuoteRequest toRequest(Optional<String> customer, Set<String> groups) {
        return new QuoteRequest(
                lines.stream().map(Line::toLine).toList(),
                codes == null ? List.of() : codes,
                Optional.ofNullable(currency).map(QuoteBody::currency),
                Optional.ofNullable(destination).map(Destination::toPlace),
                Optional.ofNullable(shippingMethod),
                Optional.ofNullable(vatNumber),
                customer,
                groups);
    }
}
