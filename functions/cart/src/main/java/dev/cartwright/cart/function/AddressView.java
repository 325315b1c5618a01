package dev.cartwright.cart.function;

import dev.cartwright.kit.value.PostalAddress;
import org.jspecify.annotations.Nullable;

/** An address in a response: contract/openapi.yaml#/components/schemas/Address. */
record AddressView(
        String name,
        String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        String country) {

    static AddressView of(PostalAddress address) {
        return new AddressView(
                address.name(),
                address.line1(),
                address.line2().orElse(null),
                address.city().orElse(null),
                address.region().orElse(null),
                address.postalCode().orElse(null),
                address.country());
    }
}
