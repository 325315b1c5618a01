package dev.cartwright.bench.load;

import dev.cartwright.tools.shop.Assortment;
import dev.cartwright.tools.shop.StackClient;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * A shop and the products for the load.
 *
 * @param paymentToken what orders are paid with; the sandbox's tokens say how the provider answers
 */
record LoadTarget(StackClient stack, Assortment assortment, String paymentToken) {

    /** With its own products. */
    static LoadTarget on(StackClient stack, int products, String paymentToken) {
        var assortment = new Assortment(stack.admin(), Long.toString(System.currentTimeMillis(), 36));
        assortment.growTo(products);
        return new LoadTarget(stack, assortment, paymentToken);
    }

    /** Runs rounds with this many users for this long. */
    LoadStep step(int people, int seconds, ClosedLoop.Round<Shopper> round) {
        var all = IntStream.range(0, people)
                .mapToObj(number -> new Shopper(stack.customer("load-" + number), assortment, paymentToken))
                .toList();
        var meter = CpuMeter.start(stack);
        long started = System.nanoTime();
        LoadMeasurements measurements = ClosedLoop.run(all, Duration.ofSeconds(seconds), round);
        return new LoadStep(people, Duration.ofNanos(System.nanoTime() - started), measurements, meter.stop());
    }
}
