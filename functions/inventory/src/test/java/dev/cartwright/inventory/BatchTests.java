package dev.cartwright.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.inventory.adapter.DynamoBatches;
import dev.cartwright.inventory.domain.Batches;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch of more lines than one transaction takes: all or none, and once, wherever the process dies. */
class BatchTests {

    private static final List<String> SKUS = Shop.skus(100);
    private static final long IN_STOCK = 10;

    private final Shop shop = new Shop(wiring ->
            wiring.bean(Batches.class, beans -> crashing(new DynamoBatches(beans.get(Table.class)))));
    private int callsLeft = Integer.MAX_VALUE;

    private Batches crashing(Batches batches) {
        return (Batches) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Batches.class},
                (proxy, method, arguments) -> call(batches, method, arguments));
    }

    private Object call(Batches batches, Method method, Object[] arguments) throws Throwable {
        if (callsLeft-- == 0) {
            throw new IllegalStateException("the process is killed");
        }
        try {
            return method.invoke(batches, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }

    @BeforeEach
    void deliverGoods() {
        shop.stock(SKUS, IN_STOCK);
    }

    private static HttpCall batch(LongUnaryOperator changeOfLine) {
        var lines = IntStream.range(0, SKUS.size())
                .mapToObj(n -> Map.of("sku", SKUS.get(n), "change", changeOfLine.applyAsLong(n)))
                .toList();
        return HttpCall.post("/v1/stock/adjustments", Map.of("reason", "stocktake", "lines", lines))
                .asAdmin();
    }

    /** Three less and five more, by turns. */
    private static HttpCall mixed() {
        return batch(n -> n % 2 == 0 ? -3 : 5);
    }

    private HttpAnswer send(HttpCall call) {
        return shop.host.call("adjustStockBatch", call);
    }

    private int told() {
        return shop.host.announcedTypes().size() - SKUS.size();
    }

    private void assertAdjustedOnce(HttpAnswer answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/adjustments").findValuesAsString("sku")).isEqualTo(SKUS);
        assertThat(answer.number("/adjustments/0/onHand")).isEqualTo(7);
        assertThat(answer.number("/adjustments/0/held")).isZero();
        assertThat(answer.number("/adjustments/99/onHand")).isEqualTo(15);
        assertThat(shop.shelves(SKUS)).containsExactly(1100L, 0L);
        assertThat(told()).isEqualTo(100);
    }

    @Test
    void adjustsAHundredLines() {
        HttpAnswer answer = send(mixed());

        assertAdjustedOnce(answer);
        assertThat(answer.json().at("/adjustments").findValuesAsString("adjustmentId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void opensSkusThatNobodyCounted() {
        var lines = IntStream.range(0, 100)
                .mapToObj(n -> Map.of("sku", "NEW-" + n, "change", n))
                .toList();

        HttpAnswer answer = shop.adjustBatch(Map.of("reason", "delivery", "lines", lines));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(shop.available("NEW-99")).isEqualTo(99);
    }

    @Test
    void changesNothingIfOneLineTakesWhatIsHeld() {
        shop.reserve("ord_1", Shop.each(List.of(SKUS.get(98)), 8));

        HttpAnswer refused = send(mixed());

        assertThat(refused.problem()).isEqualTo("below-held");
        assertThat(refused.at("/detail")).contains(SKUS.get(98)).doesNotContain(SKUS.get(0));
        assertThat(shop.shelves(SKUS)).containsExactly(1000L, 8L);
    }

    @Test
    void takesAwayFromAsManySkusAsOneTransactionCanHold() {
        HttpAnswer most = send(batch(n -> n < 97 ? -10 : 0));
        HttpAnswer more = send(batch(n -> n < 98 ? -1 : 0));

        assertThat(most.statusCode()).as(most.body()).isEqualTo(200);
        assertThat(shop.shelves(SKUS)).containsExactly(30L, 0L);
        assertThat(more.problem()).isEqualTo("rule-broken");
    }

    /** The calls: find; hold, save, commit; 24 times settle, save, commit; the same; twice settle, save, adjustments. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 4, 20, 28, 29, 40, 54, 56, 57, 58})
    void adjustsOnceWhereverTheProcessDies(int calls) {
        HttpCall call = mixed();
        callsLeft = calls;
        HttpAnswer killed = send(call);
        callsLeft = Integer.MAX_VALUE;

        HttpAnswer again = send(call);

        assertThat(killed.statusCode()).as(killed.body()).isEqualTo(500);
        assertAdjustedOnce(again);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 30, 57})
    void finishesWhatNobodyAsksForAgain(int calls) {
        HttpCall call = mixed();
        callsLeft = calls;
        send(call);
        callsLeft = Integer.MAX_VALUE;
        shop.host.clock().forward(Duration.ofMinutes(2));

        shop.host.tick("sweepReservations");

        assertThat(shop.shelves(SKUS)).containsExactly(1100L, 0L);
        assertAdjustedOnce(send(call));
    }
}
