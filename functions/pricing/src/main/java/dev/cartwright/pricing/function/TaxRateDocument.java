package dev.cartwright.pricing.function;

import static dev.cartwright.pricing.function.PricingProblem.UNKNOWN_TAX_RATE;

import dev.cartwright.pricing.domain.PostalCode;
import dev.cartwright.pricing.domain.TaxRate;
import dev.cartwright.pricing.domain.TaxRateId;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tax rate in requests and responses: contract/openapi.yaml#/components/schemas/TaxRate. */
record TaxRateDocument(
        @Nullable String taxRateId,
        @Nullable String tax,
        String country,
        @Nullable String region,
        @Nullable String postalPrefix,
        @Nullable String category,
        String rate,
        @Nullable List<String> groups,
        @Nullable String reason,
        @Nullable Boolean reverseCharge,
        @Nullable String validFrom,
        @Nullable String validUntil) {

    static final DefinitionKind<TaxRate> KIND =
            new DefinitionKind<>("taxRateId", TaxRateId::new, UNKNOWN_TAX_RATE, "/v1/tax-rates", TaxRateDocument::of);

    private static final String USUAL_TAX = "vat";

    static TaxRateDocument of(TaxRate rate) {
        return new TaxRateDocument(
                rate.id().value(),
                rate.tax(),
                rate.country(),
                rate.region().orElse(null),
                rate.postalPrefix().map(PostalCode::value).orElse(null),
                rate.category(),
                rate.rate().toPlainString(),
                Texts.sorted(rate.groups()),
                rate.reason().orElse(null),
                rate.reverseCharge(),
                ValidityText.from(rate.validity()),
                ValidityText.until(rate.validity()));
    }

    TaxRate toTaxRate(String id, ZoneId zone) {
        DefinitionKind.same(taxRateId, id);
        return new TaxRate(
                new TaxRateId(id),
                tax == null ? USUAL_TAX : tax,
                country,
                Optional.ofNullable(region),
                Optional.ofNullable(postalPrefix).map(prefix -> PostalCode.of(country, prefix)),
                category == null ? TaxRate.STANDARD : category,
                new BigDecimal(rate),
                Texts.set(groups),
                Optional.ofNullable(reason),
                reverseCharge != null && reverseCharge,
                ValidityText.read(validFrom, validUntil, zone));
    }
}
