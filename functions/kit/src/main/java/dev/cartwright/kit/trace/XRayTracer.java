package dev.cartwright.kit.trace;

import java.time.Clock;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes X-Ray's segments itself: they are a few documented fields in a datagram, while X-Ray's SDK, which ends in February 2027,
 * cost more of a cold start than Spring. It begins its own segments below Lambda's, because one invocation works on several
 * messages, each of its own trace.
 */
public final class XRayTracer implements Tracer {

    private static final ThreadLocal<@Nullable Segment> CURRENT = new ThreadLocal<>();

    private final InstantSource clock;
    private final Consumer<String> daemon;

    /** Sends to the daemon that Lambda names. */
    public XRayTracer() {
        this(Clock.systemUTC(), XRayDaemon.ofEnvironment());
    }

    /** @param daemon takes one document at a time */
    XRayTracer(InstantSource clock, Consumer<String> daemon) {
        this.clock = clock;
        this.daemon = daemon;
    }

    @Override
    public <T> T segment(String name, TraceContext parent, Supplier<T> work) {
        return run(Segment.below(parent, name, clock.instant()), work);
    }

    @Override
    public <T> T subsegment(String name, Supplier<T> work) {
        return run(begin(name, "remote"), work);
    }

    private <T> T run(Segment segment, Supplier<T> work) {
        Segment outer = CURRENT.get();
        CURRENT.set(segment);
        try {
            return work.get();
        } catch (RuntimeException failure) {
            segment.fail(failure.getClass());
            throw failure;
        } finally {
            CURRENT.set(outer);
            end(segment);
        }
    }

    /** A call out of the current segment, which stays the current one. */
    Segment begin(String name, String namespace) {
        Segment parent = CURRENT.get();
        return parent == null
                ? Segment.below(TraceContext.NONE, name, clock.instant())
                : parent.call(name, namespace, clock.instant());
    }

    void end(Segment segment) {
        segment.end(clock.instant(), daemon);
    }

    @Override
    public TraceContext current() {
        Segment segment = CURRENT.get();
        return segment == null ? TraceContext.NONE : segment.context();
    }
}
