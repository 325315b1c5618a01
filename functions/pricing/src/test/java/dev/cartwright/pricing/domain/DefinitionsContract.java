package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.value.Versioned;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What definitions do wherever they are kept. */
public abstract class DefinitionsContract {

    private static final TaxRate BRITISH = TaxRate.of("gb", "GB", "0.2");
    private static final TaxRate IRISH = TaxRate.of("gb", "IE", "0.23");

    protected abstract Definitions<TaxRate> definitions();

    /** What quotes find in a country. */
    protected abstract TaxRates found();

    protected abstract void commit(Runnable work);

    private void save(Versioned<TaxRate> before, TaxRate after) {
        commit(() -> definitions().save(before, after));
    }

    private Collection<TaxRate> in(String country) {
        return found().in(Set.of(Place.of(country))).rates();
    }

    @Test
    void findsWhatWasAdded() {
        save(Versioned.unsaved(BRITISH), BRITISH);

        assertThat(definitions().find("gb")).contains(new Versioned<>(BRITISH, 1));
        assertThat(definitions().find("ie")).isEmpty();
        assertThat(in("GB")).containsExactly(BRITISH);
    }

    @Test
    void findsWhatItBecameAndNotWhatItWas() {
        save(Versioned.unsaved(BRITISH), BRITISH);

        save(new Versioned<>(BRITISH, 1), IRISH);

        assertThat(definitions().find("gb")).contains(new Versioned<>(IRISH, 2));
        assertThat(in("GB")).isEmpty();
        assertThat(in("IE")).containsExactly(IRISH);
    }

    @Test
    void refusesAChangeOfAnOutdatedVersion() {
        save(Versioned.unsaved(BRITISH), BRITISH);
        save(new Versioned<>(BRITISH, 1), IRISH);

        assertThatThrownBy(() -> save(new Versioned<>(BRITISH, 1), BRITISH)).isNotNull();
        assertThatThrownBy(() -> save(Versioned.unsaved(BRITISH), BRITISH)).isNotNull();
    }

    @Test
    void remembersWhatWasRemoved() {
        save(Versioned.unsaved(BRITISH), BRITISH);

        commit(() -> definitions().remove(new Versioned<>(BRITISH, 1)));

        assertThat(definitions().find("gb")).isEmpty();
        assertThat(definitions().wasRemoved("gb")).isTrue();
        assertThat(definitions().wasRemoved("ie")).isFalse();
        assertThat(in("GB")).isEmpty();
    }

    @Test
    void removesNothingThatSomebodyChangedSince() {
        save(Versioned.unsaved(BRITISH), BRITISH);
        save(new Versioned<>(BRITISH, 1), IRISH);

        assertThatThrownBy(() -> commit(() -> definitions().remove(new Versioned<>(BRITISH, 1))))
                .isNotNull();

        assertThat(definitions().find("gb")).contains(new Versioned<>(IRISH, 2));
    }

    @Test
    void knowsWhichCountriesHaveRatesForSingleRegions() {
        TaxRate here = new TaxRate(
                new TaxRateId("ie"),
                "vat",
                "IE",
                Optional.of("Cork"),
                Optional.empty(),
                TaxRate.STANDARD,
                BigDecimal.ZERO,
                Set.of(),
                Optional.empty(),
                false,
                Validity.ALWAYS);
        TaxRate everywhere = TaxRate.of("ie", "IE", "0.23");
        var places = Set.of(Place.of("IE"), Place.of("GB"));
        save(Versioned.unsaved(BRITISH), BRITISH);
        save(Versioned.unsaved(here), here);

        Set<String> first = found().in(places).byRegion();
        save(new Versioned<>(here, 1), everywhere);
        Set<String> second = found().in(places).byRegion();
        save(new Versioned<>(everywhere, 2), here);
        Set<String> third = found().in(places).byRegion();
        commit(() -> definitions().remove(new Versioned<>(here, 3)));
        Set<String> last = found().in(places).byRegion();

        assertThat(List.of(first, second, third, last)).containsExactly(Set.of("IE"), Set.of(), Set.of("IE"), Set.of());
    }

    @Test
    void listsAllById() {
        TaxRate reduced = TaxRate.of("a", "GB", "books", "0");
        save(Versioned.unsaved(BRITISH), BRITISH);
        save(Versioned.unsaved(reduced), reduced);

        var all = definitions().page(10, Optional.empty());

        assertThat(all.items()).containsExactly(reduced, BRITISH);
        assertThat(all.next()).isEmpty();
    }
}
