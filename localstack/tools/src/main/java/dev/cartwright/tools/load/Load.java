package dev.cartwright.tools.load;

import dev.cartwright.tools.shop.Assortment;
import dev.cartwright.tools.shop.Stack;
import java.time.Duration;
import java.util.stream.IntStream;

/** A shop, and the goods that shoppers buy there. */
record Load(Stack stack, Assortment assortment) {

    /** With goods of its own. */
    static Load on(Stack stack, int products) {
        var assortment = new Assortment(stack.admin(), Long.toString(System.currentTimeMillis(), 36));
        assortment.growTo(products);
        return new Load(stack, assortment);
    }

    /** So many people, each going round after round for so long. */
    Step step(int people, int seconds, ClosedLoop.Round<Shopper> round) {
        var all = IntStream.range(0, people)
                .mapToObj(number -> new Shopper(stack.customer("load-" + number), assortment))
                .toList();
        var meter = CpuMeter.start(stack);
        long started = System.nanoTime();
        Tally tally = ClosedLoop.run(all, Duration.ofSeconds(seconds), round);
        return new Step(people, Duration.ofNanos(System.nanoTime() - started), tally, meter.stop());
    }
}
