package dev.cartwright.bench.load;

import dev.cartwright.tools.shop.Assortment;
import dev.cartwright.tools.shop.StackClient;
import java.time.Duration;
import java.util.stream.IntStream;

/** A shop and the products for the load. */
record LoadTarget(StackClient stack, Assortment assortment) {

    /** With its own products. */
    static LoadTarget on(StackClient stack, int products) {
        var assortment = new Assortment(stack.admin(), Long.toString(System.currentTimeMillis(), 36));
        assortment.growTo(products);
        return new LoadTarget(stack, assortment);
    }

    /** Runs rounds with this many users for this long. */
    LoadStep step(int people, int seconds, ClosedLoop.Round<Shopper> round) {
        var all = IntStream.range(0, people)
                .mapToObj(number -> new Shopper(stack.customer("load-" + number), assortment))
                .toList();
        var meter = CpuMeter.start(stack);
        long started = System.nanoTime();
        LoadMeasurements measurements = ClosedLoop.run(all, Duration.ofSeconds(seconds), round);
        return new LoadStep(people, Duration.ofNanos(System.nanoTime() - started), measurements, meter.stop());
    }
}
