package dev.cartwright.order.adapter;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.kit.call.Neighbour;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.order.domain.Basket;
import dev.cartwright.order.domain.OrderLine;
import dev.cartwright.order.domain.Prices;
import dev.cartwright.order.domain.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Prices of the catalogue, by one call of {@code POST /v1/quotes} for all lines. */
public final class HttpPrices implements Prices {

    /** Of a basket that is valid here, only the total can break a rule there. */
    private static final int TOTAL_TOO_HIGH = 422;

    private final Neighbour catalog;

    public HttpPrices(Neighbour catalog) {
        this.catalog = catalog;
    }

    record QuoteRequest(@Nullable String currency, List<AskedLine> lines) {

        record AskedLine(String sku, int quantity) {}

        static QuoteRequest of(Basket basket, Optional<String> currency) {
            return new QuoteRequest(
                    currency.orElse(null),
                    basket.lines().stream()
                            .map(line -> new AskedLine(line.sku().value(), line.quantity()))
                            .toList());
        }
    }

    record QuoteAnswer(List<PricedLine> lines, List<RefusedLine> refusals) {

        record PricedLine(String sku, WireMoney unitPrice) {}

        record RefusedLine(String sku, Reason reason) {

            Refusal toRefusal() {
                return new Refusal(new Sku(sku), reason);
            }
        }
    }

    @Override
    public Quote quote(Basket basket, Optional<String> currency) {
        Neighbour.Answer answer = catalog.post("/quotes", Map.of(), QuoteRequest.of(basket, currency));
        InvalidInput.unless(answer.status() != TOTAL_TOO_HIGH, "lines", "have a total that is too high for one order");
        if (!answer.isSuccess()) {
            throw new IllegalStateException("the catalogue refuses to quote: " + answer.status());
        }
        return quote(basket, answer.as(QuoteAnswer.class));
    }

    private static Quote quote(Basket basket, QuoteAnswer answer) {
        if (!answer.refusals().isEmpty()) {
            return new Quote.Refused(answer.refusals().stream()
                    .map(QuoteAnswer.RefusedLine::toRefusal)
                    .toList());
        }
        Map<String, Money> prices = answer.lines().stream()
                .collect(toMap(
                        QuoteAnswer.PricedLine::sku, line -> line.unitPrice().toMoney()));
        return new Quote.Priced(
                basket.lines().stream().map(line -> priced(line, prices)).toList());
    }

    private static OrderLine priced(Basket.Wanted line, Map<String, Money> prices) {
        Money price = prices.get(line.sku().value());
        if (price == null) {
            throw new IllegalStateException("the catalogue neither priced nor refused a line");
        }
        return new OrderLine(line.sku(), line.quantity(), price);
    }
}
