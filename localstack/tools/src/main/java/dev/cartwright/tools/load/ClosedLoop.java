package dev.cartwright.tools.load;

import dev.cartwright.tools.shop.ShopFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** So many at a time, each beginning again as soon as it is done: the load follows the shop, and nobody queues outside. */
final class ClosedLoop {

    private ClosedLoop() {}

    /**
     * Returns when everybody has finished the round that they were in when the time was over.
     *
     * @param round gets the tally, to which a round that ends too late is no longer added
     */
    static <T> Tally run(List<T> people, Duration time, Round<T> round) {
        long end = System.nanoTime() + time.toNanos();
        var tally = new Tally();
        Consumer<T> person = one -> repeat(one, round, tally, end);
        var threads = new ArrayList<Thread>();
        people.forEach(one -> threads.add(Thread.ofVirtual().start(() -> person.accept(one))));
        threads.forEach(ClosedLoop::join);
        return tally;
    }

    /** One person's round. */
    interface Round<T> {

        void go(T person, Tally tally);
    }

    private static <T> void repeat(T person, Round<T> round, Tally tally, long end) {
        while (System.nanoTime() < end) {
            try {
                round.go(person, tally);
            } catch (ShopFailure failure) {
                tally.error(String.valueOf(failure.getMessage()));
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ShopFailure("interrupted", stop);
        }
    }
}
