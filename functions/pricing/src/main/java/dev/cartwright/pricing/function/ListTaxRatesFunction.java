package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.Definitions;
import dev.cartwright.pricing.domain.TaxRate;
import java.util.function.Function;

/** {@code GET /v1/tax-rates}: contract/openapi.yaml#listTaxRates. */
public final class ListTaxRatesFunction implements Function<Request, Reply> {

    private final Definitions<TaxRate> definitions;

    public ListTaxRatesFunction(Definitions<TaxRate> definitions) {
        this.definitions = definitions;
    }

    @Override
    public Reply apply(Request request) {
        return TaxRateDocument.KIND.list(definitions, request);
    }
}
