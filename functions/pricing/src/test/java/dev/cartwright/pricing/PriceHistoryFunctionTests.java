package dev.cartwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.pricing.Counter.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceHistoryFunctionTests {

    private final Counter counter = new Counter();

    private HttpAnswer history() {
        return counter.history("MUG", HttpCall.get("/v1/prices/MUG/history").asGuest());
    }

    private static List<Long> amounts(HttpAnswer history) {
        return history.json()
                .path("prices")
                .valueStream()
                .map(price -> price.path("amount").asLong())
                .toList();
    }

    @Test
    void listsEachPriceTheNewestFirst() {
        counter.sells(1000, "MUG").later(Duration.ofDays(1));
        counter.reprices("MUG", 1200).later(Duration.ofDays(1));
        counter.sells(1200, "MUG", "CUP");

        HttpAnswer history = history();

        assertThat(amounts(history)).containsExactly(1200L, 1000L);
        assertThat(history.json().has("lowestPrice")).isFalse();
    }

    @Test
    void saysTheLowestPriceOfThirtyDaysBeforeAReduction() {
        counter.sells(900, "MUG").later(Duration.ofDays(40));
        counter.reprices("MUG", 1200).later(Duration.ofDays(20));
        counter.reprices("MUG", 1100).later(Duration.ofDays(5));
        counter.reprices("MUG", 1300).later(Duration.ofDays(6));

        counter.reprices("MUG", 1000);

        assertThat(history().number("/lowestPrice")).isEqualTo(1100);
    }

    @Test
    void countsThePriceInForceWhenTheThirtyDaysBegin() {
        counter.sells(900, "MUG").later(Duration.ofDays(60));
        counter.reprices("MUG", 1200).later(Duration.ofDays(29));

        counter.reprices("MUG", 1000);

        assertThat(history().number("/lowestPrice")).isEqualTo(900);
    }

    @Test
    void takesTheBeginningOfASaleListForAReduction() {
        counter.sells(1200, "MUG").later(Duration.ofDays(10));
        counter.define(Kind.PRICE_LIST, "sale", """
                {"title":"Sale","currency":"GBP","taxIncluded":true,"sale":true,"validFrom":"2026-12-10","validUntil":"2026-12-20"}""");
        counter.changePrices("sale", "*", Counter.price("MUG", 900));
        assertThat(amounts(history())).containsExactly(1200L);

        counter.later(Duration.ofDays(8));

        assertThat(amounts(history())).containsExactly(900L, 1200L);
        assertThat(history().number("/lowestPrice")).isEqualTo(1200);
        assertThat(history().at("/reducedSince")).isEqualTo("2026-12-10T00:00:00Z");
        counter.later(Duration.ofDays(10));
        assertThat(amounts(history())).containsExactly(1200L, 900L, 1200L);
    }

    private static String sale(String validity) {
        return "{\"title\":\"Sale\",\"currency\":\"GBP\",\"taxIncluded\":true,\"sale\":true" + validity + "}";
    }

    @Test
    void remembersASaleWhoseListWasChangedAndDeleted() {
        counter.sells(1200, "MUG").later(Duration.ofDays(10));
        counter.define(Kind.PRICE_LIST, "sale", sale(""));
        counter.changePrices("sale", "*", Counter.price("MUG", 900));
        counter.later(Duration.ofDays(5));
        counter.change(Kind.PRICE_LIST, "sale", "*", sale(",\"groups\":[\"press\"]"));
        counter.later(Duration.ofDays(5));
        counter.change(Kind.PRICE_LIST, "sale", "*", sale(""));
        counter.later(Duration.ofDays(5));

        counter.delete(Kind.PRICE_LIST, "sale", "*");

        assertThat(amounts(history())).containsExactly(1200L, 900L, 1200L, 900L, 1200L);
    }

    @Test
    void showsTheLastYearAndThePriceInForceWhenItBegan() {
        counter.sells(1000, "MUG").later(Duration.ofDays(30));
        counter.reprices("MUG", 1100).later(Duration.ofDays(300));
        counter.reprices("MUG", 1200).later(Duration.ofDays(200));

        counter.reprices("MUG", 1300);

        assertThat(amounts(history())).containsExactly(1300L, 1200L, 1100L);
    }

    @Test
    void refusesACurrencyThatIsNone() {
        HttpAnswer answer = counter.history(
                "MUG",
                HttpCall.get("/v1/prices/MUG/history").query("currency", "XXX").asGuest());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
    }

    @Test
    void showsNoPriceOfAGroup() {
        counter.sells(1200, "MUG");
        counter.define(Kind.PRICE_LIST, "wholesale", """
                {"title":"Wholesale","currency":"GBP","groups":["wholesale"],"taxIncluded":true}""");
        counter.changePrices("wholesale", "*", Counter.price("MUG", 800));

        HttpAnswer ofGroup =
                counter.history("MUG", HttpCall.get("/v1/prices/MUG/history").asCustomer("ann", "wholesale"));

        assertThat(amounts(ofGroup)).containsExactly(1200L);
    }

    @Test
    void knowsNoHistoryOfAnUnknownSku() {
        assertThat(history().problem()).isEqualTo("unknown-sku");
    }
}
