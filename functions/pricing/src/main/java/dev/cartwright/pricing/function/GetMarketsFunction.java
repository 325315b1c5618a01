package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.MarketSettings;
import java.util.function.Function;

/** {@code GET /v1/markets}: contract/openapi.yaml#getMarkets. */
public final class GetMarketsFunction implements Function<Request, Reply> {

    private final MarketSettings settings;

    public GetMarketsFunction(MarketSettings settings) {
        this.settings = settings;
    }

    @Override
    public Reply apply(Request request) {
        var markets = settings.find();
        return Reply.ok(MarketsDocument.of(markets.value())).withVersion(markets.version());
    }
}
