package dev.cartwright.tools.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Runs the same work for many things with limited concurrency. */
public final class Parallel {

    private final Semaphore places;

    public Parallel(int atATime) {
        this.places = new Semaphore(atATime);
    }

    /** Returns when all are done; then throws the first failure. */
    public <T> void each(List<T> things, Consumer<T> work) {
        var futures = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T thing : things) {
                places.acquireUninterruptibly();
                futures.add(threads.submit(() -> {
                    try {
                        work.accept(thing);
                    } finally {
                        places.release();
                    }
                }));
            }
        }
        futures.forEach(Parallel::check);
    }

    private static void check(Future<?> done) {
        try {
            done.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
