package dev.cartwright.pricing.function;

import static dev.cartwright.pricing.function.PricingProblem.UNKNOWN_SHIPPING_METHOD;
import static java.util.stream.Collectors.toMap;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.pricing.domain.MethodId;
import dev.cartwright.pricing.domain.ShippingMethod;
import dev.cartwright.pricing.domain.Tariff;
import dev.cartwright.pricing.domain.Zone;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A shipping method in requests and responses: contract/openapi.yaml#/components/schemas/ShippingMethod. */
record ShippingMethodDocument(
        @Nullable String shippingMethodId, String title, ZoneDocument zone, List<TariffDocument> tariffs) {

    static final DefinitionKind<ShippingMethod> KIND = new DefinitionKind<>(
            "shippingMethodId",
            MethodId::new,
            UNKNOWN_SHIPPING_METHOD,
            "/v1/shipping-methods",
            ShippingMethodDocument::of);

    record ZoneDocument(
            List<AreaDocument> included, @Nullable List<AreaDocument> excluded) {

        static ZoneDocument of(Zone zone) {
            return new ZoneDocument(
                    zone.included().stream().map(AreaDocument::of).toList(),
                    zone.excluded().isEmpty()
                            ? null
                            : zone.excluded().stream().map(AreaDocument::of).toList());
        }

        Zone toZone() {
            return new Zone(
                    included.stream().map(AreaDocument::toArea).toList(),
                    excluded == null
                            ? List.of()
                            : excluded.stream().map(AreaDocument::toArea).toList());
        }
    }

    record TariffDocument(
            String currency,
            Tariff.Measure measure,
            List<StepDocument> steps,
            @Nullable Long below,
            @Nullable Long freeFrom) {

        /** Throws InvalidInput itself, so that the problem points to the tariff */
        TariffDocument {
            steps = List.copyOf(steps);
            tariff(measure, steps, below, freeFrom);
        }

        record StepDocument(long from, long price) {}

        static TariffDocument of(CurrencyUnit currency, Tariff tariff) {
            return new TariffDocument(
                    currency.getCode(),
                    tariff.measure(),
                    tariff.steps().stream()
                            .map(step -> new StepDocument(step.from(), step.price()))
                            .toList(),
                    tariff.below().orElse(null),
                    tariff.freeFrom().orElse(null));
        }

        Tariff toTariff() {
            return tariff(measure, steps, below, freeFrom);
        }

        private static Tariff tariff(
                Tariff.Measure measure, List<StepDocument> steps, @Nullable Long below, @Nullable Long freeFrom) {
            return new Tariff(
                    measure,
                    steps.stream()
                            .map(step -> new Tariff.Step(step.from(), step.price()))
                            .toList(),
                    Optional.ofNullable(below),
                    Optional.ofNullable(freeFrom));
        }
    }

    static ShippingMethodDocument of(ShippingMethod method) {
        return new ShippingMethodDocument(
                method.id().value(),
                method.title(),
                ZoneDocument.of(method.zone()),
                method.tariffs().entrySet().stream()
                        .map(tariff -> TariffDocument.of(tariff.getKey(), tariff.getValue()))
                        .sorted(Comparator.comparing(TariffDocument::currency))
                        .toList());
    }

    ShippingMethod toShippingMethod(String id) {
        DefinitionKind.same(shippingMethodId, id);
        InvalidInput.unless(
                tariffs.stream().map(TariffDocument::currency).distinct().count() == tariffs.size(),
                "two tariffs have the same currency");
        return new ShippingMethod(
                new MethodId(id),
                title,
                zone.toZone(),
                tariffs.stream()
                        .collect(toMap(tariff -> QuoteBody.currency(tariff.currency()), TariffDocument::toTariff)));
    }
}
