package dev.cartwright.catalog;

import dev.cartwright.kit.lambda.Settings;
import org.joda.money.CurrencyUnit;

/**
 * What the template sets for the catalogue.
 *
 * @param currency of quotes that name none
 */
record CatalogSettings(CurrencyUnit currency) {

    static CatalogSettings of(Settings settings) {
        return new CatalogSettings(CurrencyUnit.of(settings.get("CURRENCY")));
    }
}
