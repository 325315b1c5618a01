package dev.cartwright.cart.adapter;

import dev.cartwright.cart.domain.Details;
import dev.cartwright.kit.value.Email;
import dev.cartwright.kit.value.WireAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The details of a cart as its row holds them. */
record DetailsDocument(
        @Nullable String email,
        boolean consent,
        @Nullable WireAddress shippingAddress,
        @Nullable WireAddress billingAddress,
        @Nullable String shippingMethod,
        List<String> codes,
        @Nullable String currency,
        @Nullable String vatNumber) {

    static DetailsDocument of(Details details) {
        return new DetailsDocument(
                details.email().map(Email::value).orElse(null),
                details.consent(),
                details.shippingAddress().map(WireAddress::of).orElse(null),
                details.billingAddress().map(WireAddress::of).orElse(null),
                details.shippingMethod().orElse(null),
                details.codes(),
                details.currency().orElse(null),
                details.vatNumber().orElse(null));
    }

    Details toDetails() {
        return new Details(
                Optional.ofNullable(email).map(Email::new),
                consent,
                Optional.ofNullable(shippingAddress).map(WireAddress::toAddress),
                Optional.ofNullable(billingAddress).map(WireAddress::toAddress),
                Optional.ofNullable(shippingMethod),
                codes,
                Optional.ofNullable(currency),
                Optional.ofNullable(vatNumber));
    }
}
