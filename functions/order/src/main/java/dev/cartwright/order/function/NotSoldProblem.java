package dev.cartwright.order.function;

import dev.cartwright.kit.http.Problem;
import dev.cartwright.kit.http.Problem.FieldError;
import dev.cartwright.order.domain.Prices.Part;
import dev.cartwright.order.domain.Prices.Reason;
import dev.cartwright.order.domain.Prices.Refusal;
import dev.cartwright.order.domain.Sku;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What pricing refuses to sell, as a problem that points to it. */
final class NotSoldProblem {

    private NotSoldProblem() {}

    /** The type follows from the first reason in the order of the enum; the problem lists all of them. */
    static Problem of(List<Refusal> refusals, PlaceOrderBody body) {
        Reason first =
                refusals.stream().map(Refusal::reason).sorted().findFirst().orElseThrow();
        return new Problem(
                type(first),
                "Nothing was ordered; change or leave out what the errors point at.",
                refusals.stream().flatMap(refusal -> errors(refusal, body)).toList());
    }

    /** Of a SKU that the client named twice, both lines. */
    private static Stream<FieldError> errors(Refusal refusal, PlaceOrderBody body) {
        String detail = refusal.reason() == Reason.OTHER
                ? refusal.detail()
                : type(refusal.reason()).title() + ".";
        if (body.cart().isPresent()) {
            String which = refusal.sku().map(sku -> sku + ": ").orElse("");
            return Stream.of(new FieldError("/cartId", which + detail));
        }
        return refusal.sku()
                .map(sku -> lines(sku, body).map(line -> new FieldError(line + field(refusal.reason()), detail)))
                .orElseGet(() -> Stream.of(new FieldError(
                        refusal.part().map(NotSoldProblem::pointer).orElse(""), detail)));
    }

    private static Stream<String> lines(Sku sku, PlaceOrderBody body) {
        return IntStream.range(0, body.skus().size())
                .filter(n -> body.skus().get(n).equals(sku.value()))
                .mapToObj(n -> "/lines/" + n);
    }

    /** The field of a line. */
    private static String field(Reason reason) {
        return switch (reason) {
            case UNKNOWN_SKU, NOT_FOR_SALE, NO_PRICE_HERE -> "/sku";
            case REGION_NEEDED, NO_SHIPPING_HERE, SHIPPING_METHOD_NOT_POSSIBLE, OTHER -> "";
        };
    }

    private static String pointer(Part part) {
        return switch (part) {
            case ADDRESS -> "/shippingAddress";
            case REGION -> "/shippingAddress/region";
            case POSTAL_CODE -> "/shippingAddress/postalCode";
            case COUNTRY -> "/shippingAddress/country";
            case SHIPPING_METHOD -> "/shippingMethod";
            case CURRENCY -> "/currency";
            case VAT_NUMBER -> "/vatNumber";
        };
    }

    private static OrderProblem type(Reason reason) {
        return switch (reason) {
            case UNKNOWN_SKU -> OrderProblem.UNKNOWN_SKU;
            case NOT_FOR_SALE -> OrderProblem.NOT_FOR_SALE;
            case NO_PRICE_HERE -> OrderProblem.NO_PRICE_HERE;
            case REGION_NEEDED -> OrderProblem.REGION_NEEDED;
            case NO_SHIPPING_HERE -> OrderProblem.NO_SHIPPING_HERE;
            case SHIPPING_METHOD_NOT_POSSIBLE -> OrderProblem.SHIPPING_METHOD_NOT_POSSIBLE;
            case OTHER -> OrderProblem.NOT_ORDERABLE;
        };
    }
}
