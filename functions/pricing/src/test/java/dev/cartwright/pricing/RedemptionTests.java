package dev.cartwright.pricing;

import static dev.cartwright.pricing.Counter.lines;
import static dev.cartwright.pricing.Counter.messages;
import static dev.cartwright.pricing.Counter.quoteOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.pricing.Counter.Kind;
import dev.cartwright.pricing.domain.OrderId;
import dev.cartwright.pricing.domain.PricingEvent.PromotionsRedeemed;
import dev.cartwright.pricing.domain.PricingEvent.PromotionsRefused;
import dev.cartwright.pricing.domain.PromotionId;
import dev.cartwright.pricing.domain.RedeemPromotions;
import dev.cartwright.pricing.function.OrderEvents;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedemptionTests {

    private static final String CODE = ",\"codes\":[\"LAST\"]";

    private final Counter counter = new Counter().sells(1000, "MUG");

    private void promotion(String limits) {
        counter.define(Kind.PROMOTION, "last", """
                {"title":"Last","code":"LAST","effect":{"type":"OFF_ORDER","discount":{"percent":"10"}}%s}""".formatted(limits));
    }

    @Test
    void redeemsUpToTheLimit() {
        promotion(",\"limit\":1");

        counter.redeem("ord_1", "ann", "last");
        counter.redeem("ord_2", "bob", "last");

        assertThat(counter.host().announcedTypes()).containsExactly("PromotionsRedeemed.v1", "PromotionsRefused.v1");
        assertThat(counter.host().lastAnnounced(PromotionsRefused.TYPE))
                .isEqualTo(new PromotionsRefused("ord_2", List.of("last")));
        assertThat(messages(counter.quote(lines("MUG", 1) + CODE))).containsExactly("code-used-up");
    }

    @Test
    void saysTheSameAgainWithoutCountingAgain() {
        promotion(",\"limit\":2");

        counter.redeem("ord_1", "ann", "last");
        counter.redeem("ord_1", "ann", "last");
        counter.redeem("ord_2", "bob", "last");

        assertThat(counter.host().announcedTypes()).containsOnly("PromotionsRedeemed.v1");
    }

    @Test
    void givesTheUsesOfAReleasedOrderToAnother() {
        promotion(",\"limit\":1,\"limitPerCustomer\":1");
        counter.redeem("ord_1", "ann", "last");

        counter.release("ord_1");
        counter.release("ord_1");
        counter.redeem("ord_2", "ann", "last");
        counter.redeem("ord_3", "bob", "last");

        assertThat(counter.host().announcedTypes())
                .containsExactly("PromotionsRedeemed.v1", "PromotionsRedeemed.v1", "PromotionsRefused.v1");
    }

    @Test
    void refusesARedemptionThatComesAfterItsRelease() {
        promotion(",\"limit\":1");

        counter.release("ord_1");
        counter.redeem("ord_1", "ann", "last");
        counter.redeem("ord_2", "bob", "last");

        assertThat(counter.host().announcedTypes()).containsExactly("PromotionsRefused.v1", "PromotionsRedeemed.v1");
    }

    @Test
    void countsTheUsesOfEachCustomer() {
        promotion(",\"limitPerCustomer\":1");

        counter.redeem("ord_1", "ann", "last");
        counter.redeem("ord_2", "bob", "last");
        counter.redeem("ord_3", "ann", "last");
        counter.redeem("ord_4", null, "last");

        assertThat(counter.host().announcedTypes())
                .containsExactly(
                        "PromotionsRedeemed.v1",
                        "PromotionsRedeemed.v1",
                        "PromotionsRefused.v1",
                        "PromotionsRefused.v1");
        assertThat(messages(counter.quote(quoteOf(lines("MUG", 1) + CODE).asCustomer("ann"))))
                .containsExactly("code-used-up");
        assertThat(messages(counter.quote(quoteOf(lines("MUG", 1) + CODE).asCustomer("cid"))))
                .isEmpty();
    }

    @Test
    void givesAPromotionForFirstOrdersToOneOfTwoQuickOrders() {
        promotion(",\"conditions\":{\"firstOrder\":true}");
        var asAnn = quoteOf(lines("MUG", 1) + CODE).asCustomer("ann");
        assertThat(counter.quote(asAnn)
                        .json()
                        .path("discounts")
                        .path(0)
                        .path("limited")
                        .asBoolean())
                .isTrue();

        counter.redeem("ord_1", "ann", "last");
        counter.redeem("ord_2", "ann", "last");
        assertThat(messages(counter.quote(asAnn))).containsExactly("code-used-up");
        counter.release("ord_1");

        assertThat(counter.host().announcedTypes()).containsExactly("PromotionsRedeemed.v1", "PromotionsRefused.v1");
        assertThat(messages(counter.quote(asAnn))).isEmpty();
    }

    @Test
    void refusesACustomerThatIsNoSubject() {
        Optional<String> customer = Optional.of("\uD83D\uDE00".repeat(255));

        assertThatThrownBy(() ->
                        new RedeemPromotions.Command(new OrderId("ord_1"), customer, List.of(new PromotionId("last"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void holdsAllOrNone() {
        promotion(",\"limit\":1");
        counter.define(Kind.PROMOTION, "more", """
                {"title":"More","effect":{"type":"OFF_ORDER","discount":{"percent":"10"}},"limit":1}""");
        counter.redeem("ord_1", "ann", "last");

        counter.redeem("ord_2", "bob", "more", "last");
        counter.redeem("ord_3", "cid", "more");

        assertThat(counter.host().announcedTypes())
                .containsExactly("PromotionsRedeemed.v1", "PromotionsRefused.v1", "PromotionsRedeemed.v1");
    }

    @Test
    void refusesAPromotionThatWasDeleted() {
        promotion(",\"limit\":1");
        counter.delete(Kind.PROMOTION, "last", "*");

        counter.redeem("ord_1", "ann", "last");

        assertThat(counter.host().announcedTypes()).containsExactly("PromotionsRefused.v1");
    }

    @Test
    void givesTheLastTenUsesToTenOfFiftyBuyersAtOnce() {
        LocalTable table = LocalTable.fresh();
        Counter.of(table).define(Kind.PROMOTION, "last", """
                {"title":"Last","effect":{"type":"OFF_ORDER","discount":{"percent":"10"}},"limit":10}""");
        List<Counter> processes =
                IntStream.range(0, 5).mapToObj(n -> Counter.of(table)).toList();

        try (var buyers = Executors.newFixedThreadPool(processes.size())) {
            IntStream.range(0, processes.size())
                    .forEach(process -> buyers.execute(() -> IntStream.range(0, 10)
                            .forEach(n -> buy(processes.get(process), "ord_" + process + "_" + n))));
        }

        List<String> announced = processes.getFirst().host().announcedTypes();
        assertThat(announced).filteredOn(PromotionsRedeemed.TYPE.name()::equals).hasSize(10);
        assertThat(announced).filteredOn(PromotionsRefused.TYPE.name()::equals).hasSize(40);
    }

    /** A message that lost too many races is delivered again. */
    private static void buy(Counter process, String orderId) {
        boolean taken = false;
        while (!taken) {
            taken = process.redeem(orderId, orderId, "last");
        }
    }

    @Test
    void knowsWhoHasOrdered() {
        counter.define(Kind.PROMOTION, "first", """
                {"title":"First","conditions":{"firstOrder":true},"effect":{"type":"OFF_ORDER","discount":{"percent":"10"}}}""");
        counter.host().deliver(OrderEvents.Placed.TYPE, "ord_1", new OrderEvents.Placed("ord_1", "ann"));
        counter.host().deliver(OrderEvents.Placed.TYPE, "ord_2", new OrderEvents.Placed("ord_2", null));

        long ofAnn = Counter.total(counter.quote(quoteOf(lines("MUG", 1)).asCustomer("ann")));
        long ofBob = Counter.total(counter.quote(quoteOf(lines("MUG", 1)).asCustomer("bob")));
        long ofGuest = Counter.total(counter.quote(lines("MUG", 1)));

        assertThat(List.of(ofAnn, ofBob, ofGuest)).containsExactly(1000L, 900L, 1000L);
    }
}
