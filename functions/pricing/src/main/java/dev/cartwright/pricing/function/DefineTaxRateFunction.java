package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.Define;
import dev.cartwright.pricing.domain.TaxRate;
import java.time.ZoneId;
import java.util.function.Function;

/** {@code PUT /v1/tax-rates/{taxRateId}}: contract/openapi.yaml#defineTaxRate. */
public final class DefineTaxRateFunction implements Function<Request, Reply> {

    private final Define<TaxRate> define;
    private final ZoneId zone;

    public DefineTaxRateFunction(Define<TaxRate> define, ZoneId zone) {
        this.define = define;
        this.zone = zone;
    }

    @Override
    public Reply apply(Request request) {
        return TaxRateDocument.KIND.define(
                define, request, id -> request.body(TaxRateDocument.class).toTaxRate(id, zone));
    }
}
