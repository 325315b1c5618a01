package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.Definitions;
import dev.cartwright.pricing.domain.TaxRate;
import java.util.function.Function;

/** {@code GET /v1/tax-rates/{taxRateId}}: contract/openapi.yaml#getTaxRate. */
public final class GetTaxRateFunction implements Function<Request, Reply> {

    private final Definitions<TaxRate> definitions;

    public GetTaxRateFunction(Definitions<TaxRate> definitions) {
        this.definitions = definitions;
    }

    @Override
    public Reply apply(Request request) {
        return TaxRateDocument.KIND.get(definitions, request);
    }
}
