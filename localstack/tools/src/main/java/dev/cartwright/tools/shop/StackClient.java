package dev.cartwright.tools.shop;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A client of the embedded stack's own endpoints under {@code /_stack}. */
public final class StackClient implements ShopAccess {

    private static final String CONSOLE = "/_console/";
    private static final int OK = 200;

    private final URI origin;
    private final Shop plain;

    private StackClient(URI origin) {
        this.origin = origin;
        this.plain = Shop.at(origin);
    }

    public static StackClient at(URI origin) {
        return new StackClient(origin);
    }

    public URI origin() {
        return origin;
    }

    /** Whether a stack is running and ready there. */
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

    /** The console's first page; empty if the stack runs without it. */
    public Optional<URI> console() {
        return plain.get(CONSOLE).status() == OK ? Optional.of(plain.address(CONSOLE)) : Optional.empty();
    }

    @Override
    public Shop guest() {
        return plain;
    }

    /** The API with a service token, for shipments. */
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

    /** The endpoint of the AWS services. */
    public URI aws() {
        return URI.create(plain.get("/_stack/health")
                .orFail("the stack's health")
                .body()
                .path("awsEndpoint")
                .asString(""));
    }

    /** The variables of every function, by nested stack and logical id, for a container. */
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

    /** The processes of the running system: functions by name, and the stack itself. */
    public List<StackProcess> parts() {
        Stream<StackProcess> functions = plain.get("/_stack/functions")
                .orFail("the functions")
                .body()
                .valueStream()
                .flatMap(StackClient::processes);
        return Stream.concat(functions, Stream.of(new StackProcess("embedded stack", pid())))
                .toList();
    }

    private long pid() {
        return plain.get("/_stack/health")
                .orFail("the stack's health")
                .body()
                .path("pid")
                .asLong(0);
    }

    private static Stream<StackProcess> processes(JsonNode function) {
        String name = function.path("name").asString("");
        return function.path("processes")
                .valueStream()
                .map(process -> new StackProcess(name, process.path("pid").asLong(0)))
                .filter(part -> part.pid() > 0);
    }
}
