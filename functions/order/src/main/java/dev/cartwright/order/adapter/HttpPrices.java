package dev.cartwright.order.adapter;

import dev.cartwright.kit.call.Neighbour;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.PostalAddress;
import dev.cartwright.kit.value.Unauthenticated;
import dev.cartwright.order.domain.Basket;
import dev.cartwright.order.domain.BuyerCredentials;
import dev.cartwright.order.domain.OrderRequest;
import dev.cartwright.order.domain.Prices;
import dev.cartwright.order.domain.Quote;
import dev.cartwright.order.domain.Sku;
import dev.cartwright.order.domain.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What pricing says, by one call of {@code POST /v1/quotes} for all lines, with the customer's own token for their groups. */
public final class HttpPrices implements Prices {

    private static final int UNAUTHENTICATED = 401;
    private static final int RULE_BROKEN = 422;
    private static final Pattern LINE = Pattern.compile("\\$\\.lines\\[([0-9]{1,4})].*");

    private static final Map<String, Part> PARTS = Map.of(
            "$.destination", Part.ADDRESS,
            "$.destination.region", Part.REGION,
            "$.destination.postalCode", Part.POSTAL_CODE,
            "$.destination.country", Part.COUNTRY,
            "$.shippingMethod", Part.SHIPPING_METHOD,
            "$.currency", Part.CURRENCY,
            "$.vatNumber", Part.VAT_NUMBER);

    private final Neighbour pricing;

    public HttpPrices(Neighbour pricing) {
        this.pricing = pricing;
    }

    record QuoteRequest(
            List<AskedLine> lines,
            List<String> codes,
            @Nullable String currency,
            Destination destination,
            @Nullable String shippingMethod,
            @Nullable String vatNumber) {

        record AskedLine(String sku, int quantity) {}

        record Destination(
                String country,
                @Nullable String region,
                @Nullable String postalCode) {

            static Destination of(PostalAddress address) {
                return new Destination(
                        address.country(),
                        address.regionCode().orElse(null),
                        address.postalCode().orElse(null));
            }
        }

        static QuoteRequest of(OrderRequest request) {
            Terms terms = request.terms();
            return new QuoteRequest(
                    request.basket().lines().stream()
                            .map(line -> new AskedLine(line.sku().value(), line.quantity()))
                            .toList(),
                    terms.codes(),
                    terms.currency().orElse(null),
                    Destination.of(request.recipient().address()),
                    terms.shippingMethod().orElse(null),
                    request.recipient().vatNumber().orElse(null));
        }
    }

    record ProblemAnswer(@Nullable String detail) {}

    @Override
    public Answer quote(OrderRequest request, BuyerCredentials credentials) {
        var answer = pricing.post("/quotes", headers(credentials), QuoteRequest.of(request));
        if (answer.status() == UNAUTHENTICATED) {
            throw new Unauthenticated("pricing");
        }
        if (answer.status() == RULE_BROKEN) {
            String detail = answer.as(ProblemAnswer.class).detail();
            throw new InvalidInput(detail == null ? "pricing refuses a value" : detail);
        }
        if (!answer.isSuccess()) {
            throw new IllegalStateException("pricing refuses to quote: " + answer.status());
        }
        return answer(request.basket(), answer.as(QuoteAnswer.class));
    }

    private static Map<String, String> headers(BuyerCredentials credentials) {
        return credentials
                .authorization()
                .map(token -> Map.of("Authorization", token))
                .orElse(Map.of());
    }

    private static Answer answer(Basket basket, QuoteAnswer answer) {
        List<Refusal> refusals = answer.messages().stream()
                .filter(QuoteAnswer.Message::isError)
                .map(message -> refusal(basket, message))
                .toList();
        return refusals.isEmpty() ? new Answer.Priced(complete(basket, answer)) : new Answer.Refused(refusals);
    }

    private static Quote complete(Basket basket, QuoteAnswer answer) {
        Quote quote = answer.toQuote();
        var priced = quote.lines().stream()
                .map(line -> new Basket.Wanted(line.sku(), line.quantity()))
                .toList();
        if (!priced.equals(basket.lines())) {
            throw new IllegalStateException("pricing priced other lines than it was asked for");
        }
        return quote;
    }

    private static Refusal refusal(Basket basket, QuoteAnswer.Message message) {
        return new Refusal(
                reason(message.code()), sku(basket, message.path()), part(message.path()), message.content());
    }

    private static Reason reason(String code) {
        return switch (code) {
            case "unknown-sku" -> Reason.UNKNOWN_SKU;
            case "not-for-sale" -> Reason.NOT_FOR_SALE;
            case "no-price-here" -> Reason.NO_PRICE_HERE;
            case "region-needed" -> Reason.REGION_NEEDED;
            case "no-shipping-here" -> Reason.NO_SHIPPING_HERE;
            case "shipping-method-not-possible" -> Reason.SHIPPING_METHOD_NOT_POSSIBLE;
            default -> Reason.OTHER;
        };
    }

    private static Optional<Part> part(@Nullable String path) {
        return Optional.ofNullable(PARTS.get(path == null ? "" : path));
    }

    private static Optional<Sku> sku(Basket basket, @Nullable String path) {
        Matcher line = LINE.matcher(path == null ? "" : path);
        return line.matches()
                ? basket.lines().stream()
                        .skip(Integer.parseInt(line.group(1)))
                        .map(Basket.Wanted::sku)
                        .findFirst()
                : Optional.empty();
    }
}
