package dev.cartwright.bench.load;

import dev.cartwright.tools.shop.ShopFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A closed-loop load with a fixed number of users; each starts a new round when the last is complete, so the load adapts to
 * the shop.
 */
final class ClosedLoop {

    private ClosedLoop() {}

    /**
     * Returns when all users have completed the round in which the time ended.
     *
     * @param round gets the measurements, to which a round that ends too late is not added
     */
    static <T> LoadMeasurements run(List<T> people, Duration time, Round<T> round) {
        long end = System.nanoTime() + time.toNanos();
        var measurements = new LoadMeasurements();
        Consumer<T> person = one -> repeat(one, round, measurements, end);
        var threads = new ArrayList<Thread>();
        people.forEach(one -> threads.add(Thread.ofVirtual().start(() -> person.accept(one))));
        threads.forEach(ClosedLoop::join);
        return measurements;
    }

    /** One user's round. */
    interface Round<T> {

        void go(T person, LoadMeasurements measurements);
    }

    private static <T> void repeat(T person, Round<T> round, LoadMeasurements measurements, long end) {
        while (System.nanoTime() < end) {
            try {
                round.go(person, measurements);
            } catch (ShopFailure failure) {
                measurements.error(String.valueOf(failure.getMessage()));
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
