package dev.cartwright.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.cartwright.embedded.aws.AwsServices;
import dev.cartwright.embedded.function.Functions;
import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.table.OwnDynamoDb;
import dev.cartwright.embedded.table.TableFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The stack's own endpoints under {@code /_stack/}: health, tokens, invocations, traces, processes, faults. */
final class StackEndpoints implements HttpHandler {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final String PREFIX = "/_stack/";

    private final Supplier<String> health;
    private final TokenIssuer tokens;
    private final Supplier<Functions> functions;
    private final Supplier<AwsServices> services;
    private final Supplier<SamEnvironments> environments;
    private final MetricStore metrics;

    /** Takes suppliers, because these parts and the gateway depend on each other. */
    StackEndpoints(
            Supplier<String> health,
            TokenIssuer tokens,
            Supplier<Functions> functions,
            Supplier<AwsServices> services,
            Supplier<SamEnvironments> environments,
            MetricStore metrics) {
        this.health = health;
        this.tokens = tokens;
        this.functions = functions;
        this.services = services;
        this.environments = environments;
        this.metrics = metrics;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private record Reply(int status, String body) {}

    private Reply reply(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
        String call = exchange.getRequestMethod() + " " + path;
        if (call.startsWith("GET traces/")) {
            return ok(services.get().traces().trace(path.substring("traces/".length())));
        }
        return switch (call) {
            case "GET health" ->
                ok(Map.of(
                        "status",
                        health.get(),
                        "pid",
                        ProcessHandle.current().pid(),
                        "awsEndpoint",
                        services.get().endpoint().toString()));
            case "GET jwks.json" -> new Reply(200, tokens.keys());
            case "GET invocations" -> ok(invocations(query(exchange, "trace")));
            case "GET functions" -> ok(functions.get().view());
            case "GET calls" -> ok(calls());
            case "GET environments" -> ok(environments.get().json());
            case "GET metrics" -> ok(metrics.all());
            case "GET permissions" ->
                ok(Map.of(
                        "unused",
                        services.get().policies().unused(),
                        "denied",
                        services.get().policies().denials()));
            case "GET faults", "PUT faults", "DELETE faults" ->
                services.get()
                        .ownTables()
                        .map(tables -> faults(exchange, tables))
                        .orElseGet(() -> new Reply(
                                409,
                                "{\"message\":\"the tables are elsewhere (--tables), so they fail on their own\"}"));
            case "POST token" -> token(exchange.getRequestBody().readAllBytes());
            default ->
                new Reply(
                        404,
                        "{\"message\":\"the stack knows GET health, jwks.json, invocations?trace=, traces/{id},"
                                + " functions, calls, environments, metrics, permissions, GET, PUT and DELETE faults, and"
                                + " POST token\"}");
        };
    }

    private static Reply faults(HttpExchange exchange, OwnDynamoDb tables) {
        try {
            switch (exchange.getRequestMethod()) {
                case "PUT" ->
                    tables.meet(JSON.readValue(exchange.getRequestBody().readAllBytes(), TableFaults.class));
                case "DELETE" -> tables.meet(TableFaults.NONE);
                default -> {}
            }
            return ok(tables.faults());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (JacksonException unreadable) {
            return new Reply(400, JSON.writeValueAsString(Map.of("message", unreadable.getOriginalMessage())));
        }
    }

    private static Reply ok(Object value) {
        return new Reply(200, JSON.writeValueAsString(value));
    }

    private List<?> invocations(String trace) {
        return functions
                .get()
                .journal()
                .find(entry -> trace.isEmpty() || entry.trace().equals(trace));
    }

    private List<Map<String, Object>> calls() {
        var calls = new ArrayList<Map<String, Object>>();
        services.get().calls().forEach((call, count) -> calls.add(Map.of("call", call, "count", count)));
        return calls;
    }

    private static String query(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : (query == null ? "" : query).split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private Reply token(byte[] body) {
        try {
            return ok(Map.of("token", tokens.issue(TokenRequest.read(body).claims(tokens.audience()))));
        } catch (IllegalArgumentException malformed) {
            return new Reply(400, JSON.writeValueAsString(Map.of("message", String.valueOf(malformed.getMessage()))));
        }
    }
}
