package dev.cartwright.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** The table of the stack's own endpoints under {@code /_stack/}. */
final class StackRoutes implements HttpHandler {

    private static final String PREFIX = "/_stack/";

    private final List<Route> routes = new ArrayList<>();

    /** @param answer gives a value that becomes JSON, or a {@link StackReply} */
    private record Route(String method, String path, Function<StackCall, Object> answer) {

        /** The variable parts of a path that matches. */
        Optional<Map<String, String>> match(String called) {
            String[] wanted = path.split("/", -1);
            String[] given = called.split("/", -1);
            if (wanted.length != given.length) {
                return Optional.empty();
            }
            Map<String, String> variables = new HashMap<>();
            for (int i = 0; i < wanted.length; i++) {
                if (wanted[i].startsWith("{")) {
                    variables.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
                } else if (!wanted[i].equals(given[i])) {
                    return Optional.empty();
                }
            }
            return Optional.of(variables);
        }
    }

    /**
     * Adds an endpoint. An {@link IllegalArgumentException} of it is answered with 400, a {@link NoSuchElementException} with 404,
     * each with its message.
     *
     * @param path below {@code /_stack/}, with variable parts: {@code "journeys/{trace}"}
     */
    StackRoutes add(String method, String path, Function<StackCall, Object> answer) {
        routes.add(new Route(method, path, answer));
        return this;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            StackReply reply = reply(exchange);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private StackReply reply(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.match(path);
            if (variables.isPresent() && route.method().equals(exchange.getRequestMethod())) {
                return reply(route, new StackCall(exchange, variables.get()));
            }
        }
        return StackReply.problem(404, "the stack knows " + known());
    }

    private static StackReply reply(Route route, StackCall call) {
        try {
            Object answer = route.answer().apply(call);
            return answer instanceof StackReply reply ? reply : StackReply.of(200, answer);
        } catch (ValueInstantiationException refused) {
            Throwable reason = refused.getCause() == null ? refused : refused.getCause();
            return StackReply.problem(400, String.valueOf(reason.getMessage()));
        } catch (JacksonException unreadable) {
            return StackReply.problem(400, String.valueOf(unreadable.getOriginalMessage()));
        } catch (IllegalArgumentException refused) {
            return StackReply.problem(400, String.valueOf(refused.getMessage()));
        } catch (NoSuchElementException missing) {
            return StackReply.problem(404, String.valueOf(missing.getMessage()));
        }
    }

    private String known() {
        return routes.stream().map(route -> route.method() + " " + route.path()).collect(Collectors.joining(", "));
    }
}
