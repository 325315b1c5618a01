package dev.cartwright.catalog.domain;

import static dev.cartwright.catalog.domain.Samples.mug;
import static dev.cartwright.catalog.domain.Samples.mugs;
import static dev.cartwright.catalog.domain.Samples.pence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.value.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DetailsTests {

    private static Details titled(String title) {
        return new Details(title, "", new Category("kitchen"), List.of(mug("sand", 1)));
    }

    private static Variant priced(Money price) {
        return new Variant(new Sku("sand"), Map.of(), price, 1, TaxCategory.STANDARD);
    }

    private static Variant[] variants(int count) {
        return IntStream.range(0, count).mapToObj(i -> mug("c" + i, 1)).toArray(Variant[]::new);
    }

    static Stream<Supplier<Object>> broken() {
        return Stream.of(
                () -> titled(""),
                () -> titled("  "),
                () -> titled("x".repeat(151)),
                () -> titled("bell\u0007"),
                () -> titled("two\nlines"),
                () -> titled("\u200D\u3164"),
                () -> titled("\u202Egum"),
                () -> new Category("Kitchen"),
                () -> new Sku("-sand"),
                () -> new Sku("s".repeat(65)),
                () -> priced(pence(0)),
                () -> priced(pence(9_007_199_254_740_992L)),
                () -> new Variant(new Sku("sand"), Map.of(), pence(1), -1, TaxCategory.STANDARD),
                () -> new Variant(new Sku("sand"), Map.of("colour", ""), pence(1), 1, TaxCategory.STANDARD),
                () -> new TaxCategory("Books"),
                () -> new TaxCategory(""),
                () -> mugs(variants(0)),
                () -> mugs(variants(41)),
                () -> mugs("sand", "sand"),
                () -> mugs(priced(pence(1)), new Variant(new Sku("moss"), Map.of(), pence(1), 1, TaxCategory.STANDARD)),
                () -> mugs(
                        mug("sand", 1),
                        new Variant(new Sku("e"), Map.of(), Money.of(CurrencyUnit.EUR, 1), 1, TaxCategory.STANDARD)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void takesNothingThatBreaksARule(Supplier<Object> broken) {
        assertThatThrownBy(broken::get).isInstanceOf(InvalidInput.class);
    }

    @Test
    void takesTheMostCharactersWhateverTheirEncoding() {
        assertThat(titled("\uD83D\uDE00".repeat(150)).title()).hasSize(300);
    }

    @Test
    void takesThePricesOfEveryCurrency() {
        Money laptop = Money.of(CurrencyUnit.of("IDR"), 15_000_000);
        Money car = Money.of(CurrencyUnit.of("IRR"), 50_000_000_000L);

        assertThat(priced(laptop).price()).isEqualTo(laptop);
        assertThat(priced(car).price()).isEqualTo(car);
    }

    @Test
    void takesTheMostVariants() {
        assertThat(mugs(variants(40)).skus()).hasSize(40);
    }

    @Test
    void startsAtTheLowestPrice() {
        assertThat(mugs(mug("sand", 1299), mug("moss", 999)).priceFrom()).isEqualTo(pence(999));
    }
}
