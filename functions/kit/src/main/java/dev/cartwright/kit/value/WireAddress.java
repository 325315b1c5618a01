package dev.cartwright.kit.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@link PostalAddress} on the wire and in rows: {@code {"name": "Ann", "line1": "1 Park Row", "city": "Leeds", "postalCode": "LS1 5AB",
 * "country": "GB"}}. Nothing is checked here.
 */
public record WireAddress(
        String name,
        String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        String country) {

    public static WireAddress of(PostalAddress address) {
        return new WireAddress(
                address.name(),
                address.line1(),
                address.line2().orElse(null),
                address.city().orElse(null),
                address.region().orElse(null),
                address.postalCode().orElse(null),
                address.country());
    }

    public PostalAddress toAddress() {
        return new PostalAddress(
                name,
                line1,
                Optional.ofNullable(line2),
                Optional.ofNullable(city),
                Optional.ofNullable(region),
                Optional.ofNullable(postalCode),
                country);
    }

    /** Redacted, so that it cannot be logged. */
    @Override
    public String toString() {
        return "WireAddress in " + country;
    }
}
