package dev.cartwright.catalog.domain;

import static dev.cartwright.catalog.domain.Samples.pence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.catalog.domain.Prices.Price;
import dev.cartwright.catalog.domain.QuoteLines.Command;
import dev.cartwright.catalog.domain.QuoteLines.Line;
import dev.cartwright.catalog.domain.QuoteLines.Quote;
import dev.cartwright.catalog.domain.QuoteLines.Quoted;
import dev.cartwright.catalog.domain.QuoteLines.Reason;
import dev.cartwright.catalog.domain.QuoteLines.Refusal;
import dev.cartwright.kit.value.InvalidInput;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class QuoteLinesTests {

    private static final Map<Sku, Price> KNOWN = Map.of(
            new Sku("sand"), new Price("Mug (sand)", pence(1299), true),
            new Sku("moss"), new Price("Mug (moss)", pence(999), true),
            new Sku("draft"), new Price("Mug (draft)", pence(999), false),
            new Sku("euro"), new Price("Mug (euro)", Money.ofMinor(CurrencyUnit.EUR, 1500), true));

    private final QuoteLines quoteLines = new QuoteLines(skus -> KNOWN, CurrencyUnit.GBP);

    private Quote quote(Line... lines) {
        return quoteLines.handle(new Command(Optional.empty(), List.of(lines)));
    }

    @Test
    void addsUpTheLines() {
        Quote quote = quote(new Line("sand", 2), new Line("moss", 1), new Line("sand", 3));

        assertThat(quote.total()).isEqualTo(pence(5 * 1299 + 999));
        assertThat(quote.lines()).extracting(Quoted::total).containsExactly(pence(2598), pence(999), pence(3897));
        assertThat(quote.refusals()).isEmpty();
    }

    @Test
    void refusesLinesByReasonAndQuotesTheRest() {
        Quote quote = quote(
                new Line("sky", 1),
                new Line("no sku", 1),
                new Line("draft", 1),
                new Line("euro", 1),
                new Line("moss", 1));

        assertThat(quote.total()).isEqualTo(pence(999));
        assertThat(quote.refusals())
                .containsExactly(
                        new Refusal("sky", Reason.UNKNOWN_SKU),
                        new Refusal("no sku", Reason.UNKNOWN_SKU),
                        new Refusal("draft", Reason.NOT_FOR_SALE),
                        new Refusal("euro", Reason.OTHER_CURRENCY));
    }

    @Test
    void quotesInTheCurrencyThatIsAskedFor() {
        var command = new Command(Optional.of(CurrencyUnit.EUR), List.of(new Line("euro", 2), new Line("sand", 1)));

        Quote quote = quoteLines.handle(command);

        assertThat(quote.total()).isEqualTo(Money.ofMinor(CurrencyUnit.EUR, 3000));
        assertThat(quote.refusals()).containsExactly(new Refusal("sand", Reason.OTHER_CURRENCY));
    }

    @Test
    void quotesTheLargestBasket() {
        List<Line> lines = Collections.nCopies(QuoteLines.MOST_LINES, new Line("sand", 1_000_000));

        Quote quote = quoteLines.handle(new Command(Optional.empty(), lines));

        assertThat(quote.total()).isEqualTo(pence(1299L * 1_000_000 * 1200));
    }

    @Test
    void takesNoLinesOrTooMany() {
        List<Line> many = Collections.nCopies(QuoteLines.MOST_LINES + 1, new Line("sand", 1));

        assertThatThrownBy(() -> new Command(Optional.empty(), many)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Command(Optional.empty(), List.of())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void takesNoQuantityBelowOne() {
        assertThatThrownBy(() -> new Line("sand", 0)).isInstanceOf(InvalidInput.class);
    }
}
