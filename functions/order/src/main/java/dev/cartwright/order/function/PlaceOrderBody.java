package dev.cartwright.order.function;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.cartwright.kit.http.Problem.FieldError;
import dev.cartwright.kit.value.Email;
import dev.cartwright.kit.value.PostalAddress;
import dev.cartwright.kit.value.WireAddress;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.order.domain.Basket;
import dev.cartwright.order.domain.Buyer;
import dev.cartwright.order.domain.CartId;
import dev.cartwright.order.domain.OrderRequest;
import dev.cartwright.order.domain.PaymentToken;
import dev.cartwright.order.domain.PlaceOrder;
import dev.cartwright.order.domain.Recipient;
import dev.cartwright.order.domain.Sku;
import dev.cartwright.order.domain.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The request body of a new order: contract/openapi.yaml#/components/schemas/NewOrder. Each part becomes a domain value while
 * it is parsed, so that a problem points to it.
 *
 * @param skus of the lines, in the client's order
 * @param request empty if a field is missing
 * @param errors fields that are missing, or that a cart has itself
 */
record PlaceOrderBody(
        Optional<CartId> cart,
        List<String> skus,
        Optional<OrderRequest> request,
        Optional<PaymentToken> paymentToken,
        PlaceOrder.Expected expected,
        List<FieldError> errors) {

    @JsonCreator
    static PlaceOrderBody of(
            @Nullable String cartId,
            @Nullable List<Line> lines,
            @Nullable String email,
            @Nullable AddressBody shippingAddress,
            @Nullable AddressBody billingAddress,
            @Nullable String paymentToken,
            @Nullable Long expectedTotal,
            @Nullable String expectedCurrency,
            @Nullable String currency,
            @Nullable List<String> codes,
            @Nullable String shippingMethod,
            @Nullable String vatNumber) {
        var needed = new LinkedHashMap<String, @Nullable Object>();
        needed.put("lines", lines);
        needed.put("email", email);
        needed.put("shippingAddress", shippingAddress);
        var optional = new LinkedHashMap<String, @Nullable Object>();
        optional.put("billingAddress", billingAddress);
        optional.put("currency", currency);
        optional.put("codes", codes);
        optional.put("shippingMethod", shippingMethod);
        optional.put("vatNumber", vatNumber);
        List<FieldError> errors = cartId == null ? missing(needed) : ofCart(expectedTotal, needed, optional);
        Optional<OrderRequest> request = Optional.empty();
        if (lines != null && email != null && shippingAddress != null) {
            request = Optional.of(new OrderRequest(
                    Basket.of(lines.stream().map(Line::wanted).toList()),
                    new Recipient(
                            new Email(email),
                            shippingAddress.address(),
                            Optional.ofNullable(billingAddress).map(AddressBody::address),
                            Optional.ofNullable(vatNumber)),
                    new Terms(
                            Optional.ofNullable(currency).map(code -> new WireMoney(0, code).currency()),
                            codes == null ? List.of() : codes,
                            Optional.ofNullable(shippingMethod))));
        }
        return new PlaceOrderBody(
                Optional.ofNullable(cartId).map(CartId::new),
                lines == null
                        ? List.of()
                        : lines.stream()
                                .map(line -> line.wanted().sku().value())
                                .toList(),
                request,
                Optional.ofNullable(paymentToken).map(PaymentToken::new),
                new PlaceOrder.Expected(Optional.ofNullable(expectedTotal), Optional.ofNullable(expectedCurrency)),
                errors);
    }

    private static List<FieldError> missing(Map<String, @Nullable Object> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue() == null)
                .map(field -> new FieldError("/" + field.getKey(), "This field is missing."))
                .toList();
    }

    /** What a cart has itself is not sent beside it. */
    private static List<FieldError> ofCart(
            @Nullable Long expectedTotal,
            Map<String, @Nullable Object> needed,
            Map<String, @Nullable Object> optional) {
        Stream<FieldError> untold = expectedTotal == null
                ? Stream.of(new FieldError("/expectedTotal", "This field is missing."))
                : Stream.empty();
        Stream<FieldError> surplus = Stream.of(needed, optional)
                .flatMap(fields -> fields.entrySet().stream())
                .filter(field -> field.getValue() != null)
                .map(field -> new FieldError("/" + field.getKey(), "The cart has this field."));
        return Stream.concat(untold, surplus).toList();
    }

    record Line(Basket.Wanted wanted) {

        @JsonCreator
        static Line of(String sku, int quantity) {
            return new Line(new Basket.Wanted(new Sku(sku), quantity));
        }
    }

    /** Old callers send no region, and a city and a postal code everywhere. */
    record AddressBody(PostalAddress address) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static AddressBody of(WireAddress sent) {
            return new AddressBody(sent.toAddress().checkedLeniently());
        }
    }

    /** Of lines, without a cart. */
    PlaceOrder.Command toCommand(Buyer buyer) {
        return new PlaceOrder.Command(buyer, request.orElseThrow(), Optional.empty(), paymentToken, expected);
    }
}
