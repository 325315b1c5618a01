package dev.cartwright.order.function;

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

/** What a customer sends to order: contract/openapi.yaml#/components/schemas/NewOrder. Its parts refuse what breaks a rule. */
record PlaceOrderBody(
        List<Line> lines,
        String email,
        AddressBody shippingAddress,
        String paymentToken,
        @Nullable String currency) {

    PlaceOrderBody {
        lines = List.copyOf(lines);
        command("", lines, email, shippingAddress, paymentToken, currency);
    }

    record Line(String sku, int quantity) {

        Line {
            wanted(sku, quantity);
        }

        private static Basket.Wanted wanted(String sku, int quantity) {
            return new Basket.Wanted(new Sku(sku), quantity);
        }

        private Basket.Wanted toWanted() {
            return wanted(sku, quantity);
        }
    }

    record AddressBody(
            String name, String line1, @Nullable String line2, String city, String postalCode, String country) {

        AddressBody {
            address(name, line1, line2, city, postalCode, country);
        }

        static AddressBody of(Address address) {
            return new AddressBody(
                    address.name(),
                    address.line1(),
                    address.line2().orElse(null),
                    address.city(),
                    address.postalCode(),
                    address.country());
        }

        private static Address address(
                String name, String line1, @Nullable String line2, String city, String postalCode, String country) {
            return new Address(name, line1, Optional.ofNullable(line2), city, postalCode, country);
        }

        private Address toAddress() {
            return address(name, line1, line2, city, postalCode, country);
        }
    }

    /** @param subject of the customer's token; empty for a guest */
    PlaceOrder.Command toCommand(String subject) {
        return command(subject, lines, email, shippingAddress, paymentToken, currency);
    }

    private static PlaceOrder.Command command(
            String subject,
            List<Line> lines,
            String email,
            AddressBody shippingAddress,
            String paymentToken,
            @Nullable String currency) {
        return new PlaceOrder.Command(
                subject,
                Basket.of(lines.stream().map(Line::toWanted).toList()),
                new Recipient(email, shippingAddress.toAddress()),
                new PaymentToken(paymentToken),
                Optional.ofNullable(currency).map(code -> new WireMoney(0, code).currency()));
    }
}
