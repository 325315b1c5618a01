package dev.cartwright.order.function;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.cartwright.kit.value.Email;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.order.domain.Address;
import dev.cartwright.order.domain.Basket;
import dev.cartwright.order.domain.PaymentToken;
import dev.cartwright.order.domain.PlaceOrder;
import dev.cartwright.order.domain.Recipient;
import dev.cartwright.order.domain.Sku;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request body of a new order: contract/openapi.yaml#/components/schemas/NewOrder. Each part becomes a domain value while
 * it is parsed, so that a problem points to it.
 *
 * @param skus of the lines, in the client's order
 */
record PlaceOrderBody(
        List<String> skus, Basket basket, Recipient recipient, PaymentToken paymentToken, Optional<String> currency) {

    @JsonCreator
    static PlaceOrderBody of(
            List<Line> lines,
            String email,
            ShippingAddress shippingAddress,
            String paymentToken,
            @Nullable String currency) {
        return new PlaceOrderBody(
                lines.stream().map(line -> line.wanted().sku().value()).toList(),
                Basket.of(lines.stream().map(Line::wanted).toList()),
                new Recipient(new Email(email), shippingAddress.address()),
                new PaymentToken(paymentToken),
                Optional.ofNullable(currency).map(code -> new WireMoney(0, code).currency()));
    }

    record Line(Basket.Wanted wanted) {

        @JsonCreator
        static Line of(String sku, int quantity) {
            return new Line(new Basket.Wanted(new Sku(sku), quantity));
        }
    }

    record ShippingAddress(Address address) {

        @JsonCreator
        static ShippingAddress of(
                String name, String line1, @Nullable String line2, String city, String postalCode, String country) {
            return new ShippingAddress(new Address(name, line1, Optional.ofNullable(line2), city, postalCode, country));
        }
    }

    /** @param subject of the customer's token; empty for a guest */
    PlaceOrder.Command toCommand(String subject) {
        return new PlaceOrder.Command(subject, basket, recipient, paymentToken, currency);
    }
}
