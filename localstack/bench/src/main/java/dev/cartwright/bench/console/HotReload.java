package dev.cartwright.bench.console;

import dev.cartwright.tools.report.Durations;
import dev.cartwright.tools.report.Stopwatch;
import dev.cartwright.tools.shop.Hop;
import dev.cartwright.tools.shop.ShopFailure;
import dev.cartwright.tools.shop.Sleep;
import dev.cartwright.tools.shop.StackClient;
import dev.cartwright.tools.shop.TraceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;

/** The time from new code of the catalogue until a request runs it. The old code is back afterwards. */
final class HotReload {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StackClient stack;
    private final Path zip;
    private final Stopwatch called = new Stopwatch();
    private final Stopwatch answered = new Stopwatch();

    HotReload(StackClient stack, Path zip) {
        this.stack = stack;
        this.zip = zip;
    }

    /**
     * What was measured.
     *
     * @param called until the call of the first request that new code answered
     * @param answered until its answer, with the start of a process
     */
    record Reloads(Durations called, Durations answered) {}

    /** @param path of a request that the catalogue answers */
    Reloads measure(String path, int times) {
        try {
            byte[] original = Files.readAllBytes(zip);
            FileTime modified = Files.getLastModifiedTime(zip);
            try {
                for (int time = 0; time < times; time++) {
                    one(path, rebuilt(original, time));
                }
            } finally {
                Files.write(zip, original);
                Files.setLastModifiedTime(zip, modified);
            }
            return new Reloads(called.durations(), answered.durations());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same classes with another file, as a build writes them. */
    private static byte[] rebuilt(byte[] original, int number) throws IOException {
        Path copy = Files.createTempFile("rebuilt", ".zip");
        try {
            Files.write(copy, original);
            try (FileSystem files = FileSystems.newFileSystem(copy)) {
                Files.writeString(files.getPath("bench.txt"), System.nanoTime() + " " + number);
            }
            return Files.readAllBytes(copy);
        } finally {
            Files.delete(copy);
        }
    }

    /** The processes of old code are warm, so the first cold start is one of new code. */
    private void one(String path, byte[] code) throws IOException {
        while (isCold(path)) {
            Sleep.of(PAUSE);
        }
        Files.write(zip, code);
        long written = System.nanoTime();
        long asked = System.nanoTime();
        while (!isCold(path)) {
            if (asked - written > PATIENCE.toNanos()) {
                throw new ShopFailure("no request ran the new code of " + zip);
            }
            Sleep.of(PAUSE);
            asked = System.nanoTime();
        }
        answered.add(Duration.ofNanos(System.nanoTime() - written));
        called.add(Duration.ofNanos(asked - written));
    }

    /** Whether the request started a process. */
    private boolean isCold(String path) {
        TraceId trace = TraceId.fresh();
        var _ = stack.guest().with(TraceId.HEADER, trace.sampled()).get(path).orFail("a product");
        List<Hop> hops = stack.hops(trace);
        return hops.stream().anyMatch(Hop::cold);
    }
}
