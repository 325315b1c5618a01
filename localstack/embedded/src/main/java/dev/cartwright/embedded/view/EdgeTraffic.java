package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.JournalEntry;
import dev.cartwright.embedded.view.Topology.Edge;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What passed between functions and everything else since the start, by the ways that {@link DeclaredGraph.Link#ways()} names. */
final class EdgeTraffic {

    /** Far more than an application of templates has; names that callers make up cannot fill the memory. */
    private static final int MOST_WAYS = 10_000;

    private static final int FIRST_SERVER_ERROR = 500;

    private final Map<String, Passed> passed = new ConcurrentHashMap<>();

    private record Passed(long count, long errors, Instant last) {

        static final Passed NOTHING = new Passed(0, 0, Instant.EPOCH);

        Passed and(Passed other) {
            return new Passed(count + other.count, errors + other.errors, last.isAfter(other.last) ? last : other.last);
        }
    }

    /** How the calls of a function by a trigger are counted: {@code "sqs local-Order-InboxQueue > local-Order-InboxFunction"}. */
    static String calls(String trigger, String function) {
        return trigger + " > " + function;
    }

    /** How the messages of a type from a queue, or straight to a function, are counted. */
    static String type(String trigger, String type) {
        return trigger + " : " + type;
    }

    /** How the calls of a function to a resource of a service are counted. */
    static String uses(String function, String service, String resource) {
        return function + " > " + service + " " + resource;
    }

    void ended(JournalEntry invocation) {
        boolean failed = !invocation.error().isEmpty() || invocation.status() >= FIRST_SERVER_ERROR;
        Instant end = invocation.started().plusMillis(invocation.ms());
        count(calls(invocation.trigger(), invocation.function()), failed, end);
        if (invocation.trigger().startsWith("sqs ")) {
            for (String type : invocation.subject().split(", ", -1)) {
                count(type(invocation.trigger(), type), failed, end);
            }
        }
    }

    void called(String function, ServiceUse call) {
        boolean failed = !call.error().isEmpty() || call.status() >= FIRST_SERVER_ERROR;
        Instant end = call.started().plusNanos(call.micros() * 1_000);
        count(uses(function, call.service(), call.resource()), failed, end);
    }

    /** @param oldestSeconds the age of what waits to pass; -1 if nothing does */
    Edge edge(DeclaredGraph.Link link, Instant now, long oldestSeconds) {
        Passed all =
                link.ways().stream().map(passed::get).filter(Objects::nonNull).reduce(Passed.NOTHING, Passed::and);
        long age = all.count == 0
                ? -1
                : Math.max(0, Duration.between(all.last, now).toSeconds());
        return new Edge(link.from(), link.to(), link.label(), all.count, all.errors, age, oldestSeconds);
    }

    private void count(String way, boolean failed, Instant at) {
        if (passed.size() < MOST_WAYS || passed.containsKey(way)) {
            passed.merge(way, new Passed(1, failed ? 1 : 0, at), Passed::and);
        }
    }
}
