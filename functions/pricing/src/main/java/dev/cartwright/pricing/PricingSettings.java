package dev.cartwright.pricing;

import dev.cartwright.kit.core.Settings;
import dev.cartwright.pricing.domain.Market;
import dev.cartwright.pricing.domain.Markets;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * Settings from the template.
 *
 * @param markets until an admin defines others: the home market, with tax in its prices
 * @param zone where a day begins and ends
 */
record PricingSettings(Markets markets, ZoneId zone) {

    static PricingSettings of(Settings settings) {
        Market home = Market.of(settings.get("HOME_COUNTRY"), CurrencyUnit.of(settings.get("CURRENCY")), true);
        return new PricingSettings(new Markets(List.of(home)), ZoneId.of(settings.get("TIME_ZONE")));
    }
}
