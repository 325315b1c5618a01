package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.Define;
import dev.cartwright.pricing.domain.TaxRate;
import java.util.function.Function;

/** {@code DELETE /v1/tax-rates/{taxRateId}}: contract/openapi.yaml#deleteTaxRate. */
public final class DeleteTaxRateFunction implements Function<Request, Reply> {

    private final Define<TaxRate> define;

    public DeleteTaxRateFunction(Define<TaxRate> define) {
        this.define = define;
    }

    @Override
    public Reply apply(Request request) {
        return TaxRateDocument.KIND.delete(define, request);
    }
}
