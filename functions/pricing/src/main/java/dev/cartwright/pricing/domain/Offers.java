package dev.cartwright.pricing.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/** The shipping methods that are possible for a basket, the cheapest first, ties by id. */
record Offers(List<ShippingOffer> all) {

    private static final Comparator<ShippingOffer> CHEAPEST_FIRST = Comparator.comparingLong(ShippingOffer::price)
            .thenComparing(offer -> offer.method().id());

    /**
     * @param goods after line promotions, before order promotions
     * @param quoted the price of a tariff as quoted
     */
    static Offers of(Basket basket, Collection<ShippingMethod> methods, long goods, LongUnaryOperator quoted) {
        return new Offers(basket.destination().filter(place -> !basket.lines().isEmpty()).stream()
                .flatMap(place -> methods.stream().flatMap(method -> offer(basket, method, place, goods)))
                .map(offer -> new ShippingOffer(offer.method(), quoted.applyAsLong(offer.price())))
                .sorted(CHEAPEST_FIRST)
                .toList());
    }

    private static Stream<ShippingOffer> offer(Basket basket, ShippingMethod method, Place place, long goods) {
        return method.price(place, basket.market().currency(), goods, basket.weightGrams()).stream()
                .map(price -> new ShippingOffer(method, price));
    }

    /** The method that was chosen, if it is possible; the cheapest if none was chosen. */
    Optional<ShippingOffer> chosen(Optional<String> id) {
        return all.stream()
                .filter(offer -> id.stream().allMatch(offer.method().id().value()::equals))
                .findFirst();
    }
}
