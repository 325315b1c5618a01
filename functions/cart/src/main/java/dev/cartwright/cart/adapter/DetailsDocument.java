package dev.cartwright.cart.adapter;

import dev.cartwright.cart.domain.Details;
import dev.cartwright.kit.value.Email;
import dev.cartwright.kit.value.PostalAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The details of a cart as its row holds them. */
record DetailsDocument(
        @Nullable String email,
        boolean consent,
        @Nullable AddressDocument shippingAddress,
        @Nullable AddressDocument billingAddress,
        @Nullable String shippingMethod,
        List<String> codes,
        @Nullable String currency,
        @Nullable String vatNumber) {

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
    }

    static DetailsDocument of(Details details) {
        return new DetailsDocument(
                details.email().map(Email::value).orElse(null),
                details.consent(),
                details.shippingAddress().map(AddressDocument::of).orElse(null),
                details.billingAddress().map(AddressDocument::of).orElse(null),
                details.shippingMethod().orElse(null),
                details.codes(),
                details.currency().orElse(null),
                details.vatNumber().orElse(null));
    }

    Details toDetails() {
        return new Details(
                Optional.ofNullable(email).map(Email::new),
                consent,
                Optional.ofNullable(shippingAddress).map(AddressDocument::toAddress),
                Optional.ofNullable(billingAddress).map(AddressDocument::toAddress),
                Optional.ofNullable(shippingMethod),
                codes,
                Optional.ofNullable(currency),
                Optional.ofNullable(vatNumber));
    }
}
