package dev.cartwright.catalog;

import dev.cartwright.kit.core.Settings;
import org.joda.money.CurrencyUnit;

/**
 * Settings from the template.
 *
 * @param currency of quotes without a currency
 */
record CatalogSettings(CurrencyUnit currency) {

    static CatalogSettings of(Settings settings) {
        return new CatalogSettings(CurrencyUnit.of(settings.get("CURRENCY")));
    }
}
