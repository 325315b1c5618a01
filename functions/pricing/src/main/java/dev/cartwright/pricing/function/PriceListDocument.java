package dev.cartwright.pricing.function;

import static dev.cartwright.pricing.function.PricingProblem.UNKNOWN_PRICE_LIST;

import dev.cartwright.pricing.domain.PriceList;
import dev.cartwright.pricing.domain.PriceListId;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A price list in requests and responses: contract/openapi.yaml#/components/schemas/PriceList. */
record PriceListDocument(
        @Nullable String priceListId,
        String title,
        String currency,
        @Nullable Integer priority,
        @Nullable List<String> groups,
        @Nullable List<String> countries,
        @Nullable String validFrom,
        @Nullable String validUntil,
        boolean taxIncluded,
        @Nullable Boolean sale) {

    static final DefinitionKind<PriceList> KIND = new DefinitionKind<>(
            "priceListId", PriceListId::new, UNKNOWN_PRICE_LIST, "/v1/price-lists", PriceListDocument::of);

    static PriceListDocument of(PriceList list) {
        return new PriceListDocument(
                list.id().value(),
                list.title(),
                list.currency().getCode(),
                list.priority(),
                Texts.sorted(list.groups()),
                Texts.sorted(list.countries()),
                ValidityText.from(list.validity()),
                ValidityText.until(list.validity()),
                list.taxIncluded(),
                list.sale());
    }

    PriceList toPriceList(String id, ZoneId zone) {
        DefinitionKind.same(priceListId, id);
        return new PriceList(
                new PriceListId(id),
                title,
                QuoteBody.currency(currency),
                priority == null ? 0 : priority,
                Texts.set(groups),
                Texts.set(countries),
                ValidityText.read(validFrom, validUntil, zone),
                taxIncluded,
                sale != null && sale);
    }
}
