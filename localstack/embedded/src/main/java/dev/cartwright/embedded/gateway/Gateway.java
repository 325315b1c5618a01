package dev.cartwright.embedded.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.cartwright.embedded.function.FunctionInvoker;
import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.function.TraceHeader;
import dev.cartwright.embedded.function.TraceSampler;
import dev.cartwright.embedded.gateway.GatewayServer.Context;
import dev.cartwright.embedded.metric.GatewayMetrics;
import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.wire.LocalCallers;
import dev.cartwright.template.ApplicationResources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
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
    private final List<GatewayServer> servers = new ArrayList<>();

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
            gateway.listen(new InetSocketAddress(address, port), extras);
        }
        return gateway;
    }

    private void listen(InetSocketAddress address, Map<String, HttpHandler> extras) throws IOException {
        InetAddress own = address.getAddress();
        var contexts = new ArrayList<>(List.of(new Context("/", this::handle, LocalCallers.filtersOfApis(own))));
        extras.forEach((path, handler) -> contexts.add(new Context(path, handler, LocalCallers.filters(own))));
        servers.add(GatewayServer.start(address, contexts, this::improper));
    }

    public int port() {
        return servers.getFirst().address().getPort();
    }

    @Override
    public void close() {
        servers.forEach(GatewayServer::close);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            GatewayRequest request = GatewayRequest.of(exchange);
            String requestId = UUID.randomUUID().toString();
            TraceHeader trace =
                    sampler.continued(request.header(GatewayRequest.TRACE).orElse(""));
            GatewayAnswer answer = answer(request.forwarded(port(), trace.toString()), requestId, trace)
                    .with("x-amzn-RequestId", requestId)
                    .with(GatewayRequest.TRACE, trace.toString());
            (request.isNavigation() ? answer.sandboxed() : answer).sendTo(exchange);
        }
    }

    /** What is no proper HTTP request belongs to no API; all APIs answer it alike, so the first one does. */
    private GatewayAnswer improper(int status) {
        String requestId = UUID.randomUUID().toString();
        GatewayResponses responses = routes.isEmpty()
                ? GatewayResponses.STANDARD
                : routes.getFirst().api().responses();
        return responses
                .answer(
                        new Refusal(Refusal.Kind.ofStatus(status)),
                        Map.of("requestId", requestId),
                        _ -> Optional.empty())
                .with("x-amzn-RequestId", requestId);
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
            request.requireWithinQuotas();
            return call(call.orElseThrow(() -> unknown(request)), trace);
        } catch (Refusal refusal) {
            return call.map(ProxyEvent.Call::route)
                    .or(() -> nearest(request))
                    .map(route -> route.api().responses())
                    .orElse(GatewayResponses.STANDARD)
                    .answer(refusal, context, request::header);
        }
    }

    private Refusal unknown(GatewayRequest request) {
        if (nearest(request).isEmpty()) {
            return new Refusal(Refusal.Kind.FORBIDDEN);
        }
        return new Refusal(
                request.header("Authorization").isPresent()
                        ? Refusal.Kind.INVALID_SIGNATURE
                        : Refusal.Kind.MISSING_AUTHENTICATION_TOKEN);
    }

    /** A route of the API that would answer this path: the one with the same first segment, or any of this stage. */
    private Optional<Route> nearest(GatewayRequest request) {
        List<Route> ofStage = routes.stream()
                .filter(route -> request.path().startsWith(route.stagePath() + "/"))
                .toList();
        return ofStage.stream()
                .filter(route -> route.sharesFirstSegment(request.path()))
                .findFirst()
                .or(() -> ofStage.stream().findFirst());
    }

    private Optional<ProxyEvent.Call> route(GatewayRequest request, String requestId) {
        for (Route route : routes) {
            if (route.method().equals(request.method()) && request.path().startsWith(route.stagePath() + "/")) {
                var parameters = route.match(route.segmentsOf(request.path()));
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
