package dev.cartwright.cart.function;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.cartwright.cart.domain.Details;
import dev.cartwright.kit.value.Email;
import dev.cartwright.kit.value.PostalAddress;
import dev.cartwright.kit.value.WireAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Details in a request: contract/openapi.yaml#/components/schemas/Details. Addresses become values
 * while they are parsed, so that a problem points to the one that is wrong.
 */
record DetailsBody(Details details) {

    @JsonCreator
    static DetailsBody of(
            @Nullable String email,
            @Nullable Boolean consent,
            @Nullable AddressBody shippingAddress,
            @Nullable AddressBody billingAddress,
            @Nullable String shippingMethod,
            @Nullable List<String> codes,
            @Nullable String currency,
            @Nullable String vatNumber) {
        var details = new Details(
                Optional.ofNullable(email).map(Email::new),
                Boolean.TRUE.equals(consent),
                Optional.ofNullable(shippingAddress).map(AddressBody::address),
                Optional.ofNullable(billingAddress).map(AddressBody::address),
                Optional.ofNullable(shippingMethod),
                codes == null ? List.of() : codes,
                Optional.ofNullable(currency),
                Optional.ofNullable(vatNumber));
        return new DetailsBody(details.checked());
    }

    record AddressBody(PostalAddress address) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static AddressBody of(WireAddress sent) {
            return new AddressBody(sent.toAddress().checked());
        }
    }
}
