package dev.cartwright.pricing.function;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.pricing.domain.Area;
import dev.cartwright.pricing.domain.PostalCode;
import dev.cartwright.pricing.domain.PostalRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A country or a part of it: contract/openapi.yaml#/components/schemas/Area. */
record AreaDocument(
        String country,
        @Nullable String region,
        @Nullable String postalPrefix,
        @Nullable String postalFrom,
        @Nullable String postalTo) {

    /** Throws InvalidInput itself, so that the problem points to the area */
    AreaDocument {
        area(country, region, rule(country, postalPrefix, postalFrom, postalTo));
    }

    static AreaDocument of(Area area) {
        String prefix = null;
        String first = null;
        String last = null;
        if (area.postal().isPresent()) {
            switch (area.postal().get()) {
                case PostalRule.Prefix(var code) -> prefix = code.value();
                case PostalRule.Range(var from, var to) -> {
                    first = from.value();
                    last = to.map(PostalCode::value).orElse(null);
                }
            }
        }
        return new AreaDocument(area.country(), area.region().orElse(null), prefix, first, last);
    }

    Area toArea() {
        return area(country, region, rule(country, postalPrefix, postalFrom, postalTo));
    }

    private static Area area(String country, @Nullable String region, Optional<PostalRule> rule) {
        return new Area(country, Optional.ofNullable(region), rule);
    }

    private static Optional<PostalRule> rule(
            String country, @Nullable String prefix, @Nullable String first, @Nullable String last) {
        InvalidInput.unless(prefix == null || (first == null && last == null), "an area has a prefix or a range");
        InvalidInput.unless(last == null || first != null, "a range begins at postalFrom");
        if (first != null) {
            return Optional.of(PostalRule.range(country, first, Optional.ofNullable(last)));
        }
        return Optional.ofNullable(prefix).map(begin -> PostalRule.prefix(country, begin));
    }
}
