package dev.cartwright.tools.shop;

import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The embedded stack under the shop: what it says of itself under {@code /_stack}. */
public final class Stack implements Entrance {

    private final URI origin;
    private final Shop plain;

    private Stack(URI origin) {
        this.origin = origin;
        this.plain = Shop.at(origin);
    }

    public static Stack at(URI origin) {
        return new Stack(origin);
    }

    public URI origin() {
        return origin;
    }

    /** Whether a stack answers there and is ready. */
    public boolean runs() {
        try {
            return plain.get("/_stack/health")
                    .body()
                    .path("status")
                    .asString("")
                    .equals("running");
        } catch (ShopFailure nobody) {
            return false;
        }
    }

    @Override
    public Shop guest() {
        return plain;
    }

    /** Whoever sends parcels. */
    public Shop service() {
        return plain.as(token("parcels", "service"));
    }

    /** All metrics since the stack's start. */
    public JsonNode metrics() {
        return plain.get("/_stack/metrics").orFail("the metrics").body();
    }

    @Override
    public String token(String subject, List<String> roles, String audience, Duration validFor) {
        var claims = Map.of(
                "subject", subject,
                "roles", roles,
                "audience", audience,
                "expiresInSeconds", validFor.toSeconds());
        return plain.post("/_stack/token", claims)
                .orFail("a token for " + subject)
                .body()
                .path("token")
                .asString("");
    }

    /** Where AWS's services answer. */
    public URI aws() {
        return URI.create(plain.get("/_stack/health")
                .orFail("the stack's health")
                .body()
                .path("awsEndpoint")
                .asString(""));
    }

    /** The variables of every function, by nested stack and logical id, as a container needs them. */
    public JsonNode environments() {
        return plain.get("/_stack/environments")
                .orFail("the functions' environments")
                .body();
    }

    /** The invocations of one trace, in the order they started. */
    public List<Hop> hops(TraceId trace) {
        return plain.get("/_stack/invocations?trace=" + trace.root())
                .orFail("the hops of " + trace.root())
                .body()
                .valueStream()
                .map(Hop::of)
                .sorted((a, b) -> a.started().compareTo(b.started()))
                .toList();
    }

    /** The processes of the running system: functions by their names, the stack itself, and what else it started. */
    public List<StackPart> parts() {
        var functions = plain.get("/_stack/functions")
                .orFail("the functions")
                .body()
                .valueStream()
                .flatMap(Stack::processes)
                .toList();
        Set<Long> known = functions.stream().map(StackPart::pid).collect(toSet());
        long own = pid();
        var others = ProcessHandle.of(own).stream()
                .flatMap(ProcessHandle::children)
                .filter(child -> !known.contains(child.pid()))
                .map(child -> new StackPart("DynamoDB Local", child.pid()));
        return Stream.of(functions.stream(), Stream.of(new StackPart("embedded stack", own)), others)
                .flatMap(parts -> parts)
                .toList();
    }

    private long pid() {
        return plain.get("/_stack/health")
                .orFail("the stack's health")
                .body()
                .path("pid")
                .asLong(0);
    }

    private static Stream<StackPart> processes(JsonNode function) {
        String name = function.path("name").asString("");
        return function.path("processes")
                .valueStream()
                .map(process -> new StackPart(name, process.path("pid").asLong(0)))
                .filter(part -> part.pid() > 0);
    }
}
