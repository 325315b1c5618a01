package dev.cartwright.embedded.gateway;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.embedded.function.FunctionInvoker;
import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.function.TraceHeader;
import dev.cartwright.embedded.function.TraceSampler;
import dev.cartwright.embedded.metric.GatewayMetrics;
import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.wire.ContainerNetwork;
import dev.cartwright.template.ApplicationResources;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** All REST APIs of an application under one origin: {@code /<stage>/<path>}. */
public final class Gateway implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 29;

    private final GatewaySettings settings;
    private final FunctionInvoker invoker;
    private final GatewayMetrics metrics;
    private final List<Route> routes = new ArrayList<>();
    private final TraceSampler sampler = new TraceSampler(InstantSource.system());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HttpServer> servers = new ArrayList<>();

    private Gateway(
            GatewaySettings settings,
            ApplicationResources application,
            FunctionInvoker invoker,
            GatewayMetrics metrics) {
        this.settings = settings;
        this.invoker = invoker;
        this.metrics = metrics;
        application
                .ofType("AWS::Serverless::Api")
                .forEach(resource -> routes.addAll(new RestApi(resource, invoker).routes()));
    }

    /**
     * Listens and answers until closed.
     *
     * @param extras handlers of the stack itself, by path prefix: {@code "/_stack/"}
     * @throws java.net.BindException when the port is in use
     */
    public static Gateway start(
            GatewaySettings settings,
            ApplicationResources application,
            FunctionInvoker invoker,
            Map<String, HttpHandler> extras,
            MetricStore metrics)
            throws IOException {
        var gateway = new Gateway(settings, application, invoker, new GatewayMetrics(metrics));
        for (String address : settings.addresses()) {
            int port = gateway.servers.isEmpty() ? settings.port() : gateway.port();
            HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 1024);
            server.setExecutor(gateway.threads);
            List<Filter> filters = ContainerNetwork.filters(server.getAddress().getAddress());
            server.createContext("/", gateway::handle).getFilters().addAll(filters);
            extras.forEach((path, handler) ->
                    server.createContext(path, handler).getFilters().addAll(filters));
            server.start();
            gateway.servers.add(server);
        }
        return gateway;
    }

    public int port() {
        return servers.getFirst().getAddress().getPort();
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            GatewayRequest request = GatewayRequest.of(exchange);
            String requestId = UUID.randomUUID().toString();
            TraceHeader trace =
                    sampler.continued(request.header(GatewayRequest.TRACE).orElse(""));
            GatewayAnswer answer = answer(request.forwarded(port(), trace.toString()), requestId, trace);
            answer.headers()
                    .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
            exchange.getResponseHeaders().set("x-amzn-RequestId", requestId);
            exchange.getResponseHeaders().set(GatewayRequest.TRACE, trace.toString());
            send(exchange, answer);
        }
    }

    private static void send(HttpExchange exchange, GatewayAnswer answer) throws IOException {
        boolean empty = answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
        if (!empty) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private GatewayAnswer answer(GatewayRequest request, String requestId, TraceHeader trace) {
        long started = System.nanoTime();
        Optional<ProxyEvent.Call> call = route(request, requestId);
        GatewayAnswer answer = answer(request, requestId, trace, call);
        call.map(ProxyEvent.Call::route)
                .ifPresent(route -> metrics.answered(
                        route.api().name(),
                        route.api().stage(),
                        answer.status(),
                        (System.nanoTime() - started) / 1_000_000));
        return answer;
    }

    private GatewayAnswer answer(
            GatewayRequest request, String requestId, TraceHeader trace, Optional<ProxyEvent.Call> call) {
        Map<String, String> context =
                Map.of("requestId", requestId, "path", request.path(), "httpMethod", request.method());
        try {
            return call(call.orElseThrow(() -> new Refusal(Refusal.Kind.MISSING_AUTHENTICATION_TOKEN)), trace);
        } catch (Refusal refusal) {
            GatewayResponses responses =
                    call.map(found -> found.route().api().responses()).orElseGet(() -> new GatewayResponses(Map.of()));
            return responses.answer(refusal, context, request);
        }
    }

    private Optional<ProxyEvent.Call> route(GatewayRequest request, String requestId) {
        for (Route route : routes) {
            String stage = "/" + route.api().stage();
            if (route.method().equals(request.method()) && request.path().startsWith(stage + "/")) {
                var parameters = route.match(Route.segments(request.path().substring(stage.length())));
                if (parameters.isPresent()) {
                    return Optional.of(
                            new ProxyEvent.Call(route, request, parameters.get(), requestId, settings.account()));
                }
            }
        }
        return Optional.empty();
    }

    /** In API Gateway's order: authorizer, validation, integration. */
    private GatewayAnswer call(ProxyEvent.Call call, TraceHeader trace) throws Refusal {
        if (call.request().body().length > GatewayRequest.LARGEST_BODY) {
            throw new Refusal(Refusal.Kind.REQUEST_TOO_LARGE);
        }
        Route route = call.route();
        Map<String, Object> authorizer = route.authorizer().isPresent()
                ? route.authorizer().get().authorize(call, settings.region(), trace.toString())
                : Map.of();
        route.validator().check(call.request());
        if (route.mock().isPresent()) {
            return route.mock().get().answer(call.request());
        }
        String trigger = call.request().method() + " /" + route.api().stage() + route.resource();
        return invoke(route.function(), ProxyEvent.of(call, authorizer), trigger, trace);
    }

    private GatewayAnswer invoke(String function, byte[] event, String trigger, TraceHeader trace) throws Refusal {
        try {
            InvocationResult invocation =
                    invoker.invoke(function, event, trigger, trace.toString()).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (invocation.failed()) {
                throw new Refusal(Refusal.Kind.DEFAULT_5XX);
            }
            return ProxyResponse.read(invocation.payload());
        } catch (TimeoutException slow) {
            throw new Refusal(Refusal.Kind.INTEGRATION_TIMEOUT);
        } catch (ExecutionException broken) {
            throw new Refusal(Refusal.Kind.DEFAULT_5XX);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Kind.DEFAULT_5XX);
        }
    }
}
