package dev.cartwright.pricing.function;

import static dev.cartwright.kit.http.EdgeProblem.PRECONDITION_FAILED;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.MarketSettings;
import java.util.function.Function;

/** {@code PUT /v1/markets}: contract/openapi.yaml#changeMarkets. */
public final class ChangeMarketsFunction implements Function<Request, Reply> {

    private final MarketSettings settings;

    public ChangeMarketsFunction(MarketSettings settings) {
        this.settings = settings;
    }

    @Override
    public Reply apply(Request request) {
        var wanted = request.body(MarketsDocument.class).toMarkets();
        var before = settings.find();
        if (!request.ifMatch().test(before.version())) {
            return Reply.refused(PRECONDITION_FAILED.about("Read it again and repeat the change."));
        }
        var after = settings.save(before, wanted);
        return Reply.ok(MarketsDocument.of(after.value())).withVersion(after.version());
    }
}
