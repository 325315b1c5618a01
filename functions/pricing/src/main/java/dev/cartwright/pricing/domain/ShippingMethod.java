package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * A way of sending goods.
 *
 * @param tariffs by currency; in others it is not offered
 */
public record ShippingMethod(MethodId id, String title, Zone zone, Map<CurrencyUnit, Tariff> tariffs) {

    public ShippingMethod {
        Text.line("title", title, 1, 200);
        tariffs = Map.copyOf(tariffs);
        InvalidInput.unless(!tariffs.isEmpty(), "a shipping method has prices in at least one currency");
    }

    /**
     * What it costs to send a basket, empty if this method does not.
     *
     * @param goods after line promotions, before order promotions
     */
    public Optional<Long> price(Place place, CurrencyUnit currency, long goods, long weightGrams) {
        return Optional.ofNullable(tariffs.get(currency))
                .filter(tariff -> zone.contains(place))
                .flatMap(tariff -> tariff.price(goods, weightGrams));
    }
}
