package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Caller;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.QuotePrices;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code POST /v1/quotes}: contract/openapi.yaml#quoteLines. Reads only, so it needs no idempotency key. */
public final class QuoteLinesFunction implements Function<Request, Reply> {

    private final Supplier<QuotePrices> quotePrices;

    /** @param quotePrices in the markets as they are now */
    public QuoteLinesFunction(Supplier<QuotePrices> quotePrices) {
        this.quotePrices = quotePrices;
    }

    @Override
    public Reply apply(Request request) {
        Caller caller = request.caller();
        Optional<String> customer = caller.isGuest() ? Optional.empty() : Optional.of(caller.subject());
        var asked = request.body(QuoteBody.class).toRequest(customer, caller.groups());
        return Reply.ok(QuoteView.of(quotePrices.get().handle(asked)));
    }
}
