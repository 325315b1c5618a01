package dev.cartwright.embedded;

import dev.cartwright.embedded.aws.AwsServices;
import dev.cartwright.embedded.function.Functions;
import dev.cartwright.embedded.function.JournalEntry;
import dev.cartwright.embedded.metric.MetricStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The endpoints for programs: health, tokens, invocations, traces, metrics, permissions. */
final class StackEndpoints {

    private final Supplier<String> health;
    private final TokenIssuer tokens;
    private final Functions functions;
    private final AwsServices services;
    private final Supplier<SamEnvironments> environments;
    private final MetricStore metrics;

    StackEndpoints(
            Supplier<String> health,
            TokenIssuer tokens,
            Functions functions,
            AwsServices services,
            Supplier<SamEnvironments> environments,
            MetricStore metrics) {
        this.health = health;
        this.tokens = tokens;
        this.functions = functions;
        this.services = services;
        this.environments = environments;
        this.metrics = metrics;
    }

    void addTo(StackRoutes routes) {
        routes.add("GET", "health", _ -> health())
                .add("GET", "jwks.json", _ -> new StackReply(200, tokens.keys()))
                .add("GET", "invocations", call -> invocations(call.query("trace")))
                .add("GET", "traces/{id}", call -> services.traces().trace(call.variable("id")))
                .add("GET", "functions", _ -> functions.view())
                .add("GET", "calls", _ -> calls())
                .add("GET", "environments", _ -> environments.get().json())
                .add("GET", "metrics", _ -> metrics.all())
                .add("GET", "permissions", _ -> permissions())
                .add("POST", "token", this::token);
    }

    private Map<String, Object> health() {
        return Map.of(
                "status",
                health.get(),
                "pid",
                ProcessHandle.current().pid(),
                "awsEndpoint",
                services.endpoint().toString());
    }

    private List<JournalEntry> invocations(String trace) {
        return functions
                .journal()
                .find(entry -> trace.isEmpty() || entry.trace().equals(trace));
    }

    private List<Map<String, Object>> calls() {
        var calls = new ArrayList<Map<String, Object>>();
        services.calls().forEach((call, count) -> calls.add(Map.of("call", call, "count", count)));
        return calls;
    }

    private Map<String, Object> permissions() {
        return Map.of(
                "unused", services.policies().unused(),
                "denied", services.policies().denials());
    }

    private Map<String, String> token(StackCall call) {
        return Map.of("token", tokens.issue(TokenRequest.read(call.body()).claims(tokens.audience())));
    }
}
