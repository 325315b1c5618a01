package dev.cartwright.order.adapter;

import dev.cartwright.kit.value.PostalAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address as carts answer it, and as a row keeps it. */
record AddressDocument(
        String name,
        String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        String country) {

    static AddressDocument of(PostalAddress address) {
        return new AddressDocument(
                address.name(),
                address.line1(),
                address.line2().orElse(null),
                address.city().orElse(null),
                address.region().orElse(null),
                address.postalCode().orElse(null),
                address.country());
    }

    PostalAddress toAddress() {
        return new PostalAddress(
                name,
                line1,
                Optional.ofNullable(line2),
                Optional.ofNullable(city),
                Optional.ofNullable(region),
                Optional.ofNullable(postalCode),
                country);
    }

    /** Redacted from logs. */
    @Override
    public String toString() {
        return "AddressDocument in " + country;
    }
}
