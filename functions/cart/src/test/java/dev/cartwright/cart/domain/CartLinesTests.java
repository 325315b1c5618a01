package dev.cartwright.cart.domain;

import static dev.cartwright.cart.domain.Samples.MUG;
import static dev.cartwright.cart.domain.Samples.TEA;
import static dev.cartwright.cart.domain.Samples.lines;
import static dev.cartwright.cart.domain.Samples.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.value.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CartLinesTests {

    private static final CartLine SHOWN = new CartLine(MUG, 2, Optional.of(pounds(1299)));

    @Test
    void countsWhatIsAddedTogether() {
        assertThat(lines(SHOWN).add(CartLine.of(MUG, 3)).all()).containsExactly(CartLine.of(MUG, 5));
        assertThat(lines(SHOWN).add(CartLine.of(TEA, 1)).all()).containsExactly(SHOWN, CartLine.of(TEA, 1));
    }

    @Test
    void keepsThePlaceOfALineThatChanges() {
        CartLines changed = lines(SHOWN, CartLine.of(TEA, 1)).set(CartLine.of(MUG, 7));

        assertThat(changed.all()).containsExactly(CartLine.of(MUG, 7), CartLine.of(TEA, 1));
    }

    @Test
    void remembersWhatWasShownUntilTheLineChanges() {
        assertThat(lines(SHOWN).set(CartLine.of(MUG, 2)).all()).containsExactly(SHOWN);
        assertThat(lines(SHOWN).replaceBy(List.of(CartLine.of(MUG, 2))).all()).containsExactly(SHOWN);
        assertThat(lines(SHOWN).showing(Map.of(MUG, pounds(1399))).all()).containsExactly(SHOWN);
        assertThat(lines(SHOWN)
                        .set(CartLine.of(MUG, 3))
                        .showing(Map.of(MUG, pounds(1399)))
                        .all())
                .containsExactly(new CartLine(MUG, 3, Optional.of(pounds(1399))));
    }

    @Test
    void showsPricesInTheCurrencyOfNow() {
        Money euros = Money.ofMinor(CurrencyUnit.EUR, 1499);

        assertThat(lines(SHOWN).showing(Map.of(MUG, euros)).all())
                .containsExactly(new CartLine(MUG, 2, Optional.of(euros)));
    }

    @Test
    void countsASkuThatIsNamedTwiceTogether() {
        CartLines replaced =
                CartLines.NONE.replaceBy(List.of(CartLine.of(MUG, 1), CartLine.of(TEA, 1), CartLine.of(MUG, 2)));

        assertThat(replaced.all()).containsExactly(CartLine.of(MUG, 3), CartLine.of(TEA, 1));
    }

    @Test
    void hasLimits() {
        List<CartLine> most = IntStream.range(0, CartLines.MOST)
                .mapToObj(n -> CartLine.of(new Sku("SKU-" + n), 1))
                .toList();

        assertThatThrownBy(() -> new CartLines(most).add(CartLine.of(MUG, 1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> lines(CartLine.of(MUG, 100_000)).add(CartLine.of(MUG, 1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> CartLine.of(MUG, 0)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void removesWhateverWasThere() {
        assertThat(lines(SHOWN).remove(MUG)).isEqualTo(CartLines.NONE);
        assertThat(lines(SHOWN).remove(TEA)).isEqualTo(lines(SHOWN));
    }
}
