package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.JournalEntry;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

/** What ended in each of the last seconds. */
final class Traffic {

    static final int SECONDS = 300;
    private static final int SAMPLE = 64;
    private static final int FIRST_SERVER_ERROR = 500;

    private final InstantSource clock;
    private final Bucket[] ring = new Bucket[SECONDS];

    Traffic(InstantSource clock) {
        this.clock = clock;
        Arrays.setAll(ring, _ -> new Bucket());
    }

    private static final class Bucket {

        private final int[] sample = new int[SAMPLE];
        private long second = -1;
        private int requests;
        private int messages;
        private int errors;

        void startAt(long now) {
            second = now;
            requests = 0;
            messages = 0;
            errors = 0;
        }

        /** Each request is in the sample with the same probability. */
        void request(long ms) {
            int at = requests < SAMPLE ? requests : ThreadLocalRandom.current().nextInt(requests + 1);
            requests++;
            if (at < SAMPLE) {
                sample[at] = (int) Math.min(ms, Integer.MAX_VALUE);
            }
        }

        Overview.Second view() {
            int[] sorted = Arrays.copyOf(sample, Math.min(requests, SAMPLE));
            Arrays.sort(sorted);
            return new Overview.Second(second, requests, messages, errors, at(sorted, 0.5), at(sorted, 0.95));
        }

        private static int at(int[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1) + 0.5)];
        }
    }

    /** @param messages the number of its event's records */
    synchronized void ended(JournalEntry entry, int messages) {
        long now = clock.instant().getEpochSecond();
        Bucket bucket = ring[(int) (now % SECONDS)];
        if (bucket.second != now) {
            bucket.startAt(now);
        }
        if (entry.trigger().contains(" /")) {
            bucket.request(entry.waitedMs() + entry.ms());
        }
        bucket.messages += messages;
        bucket.errors += !entry.error().isEmpty() || entry.status() >= FIRST_SERVER_ERROR ? 1 : 0;
    }

    /** One for each second, the oldest first; the current one is last. */
    synchronized List<Overview.Second> seconds() {
        long now = clock.instant().getEpochSecond();
        return LongStream.rangeClosed(now - SECONDS + 1, now)
                .mapToObj(this::second)
                .toList();
    }

    private Overview.Second second(long second) {
        Bucket bucket = ring[(int) (second % SECONDS)];
        return bucket.second == second ? bucket.view() : new Overview.Second(second, 0, 0, 0, 0, 0);
    }
}
