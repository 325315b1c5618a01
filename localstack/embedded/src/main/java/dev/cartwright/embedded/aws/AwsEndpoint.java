package dev.cartwright.embedded.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.embedded.wire.AwsApi;
import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.AwsRequest;
import dev.cartwright.embedded.wire.LocalCallers;
import dev.cartwright.embedded.wire.PolicyEnforcement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The HTTP server of all AWS services; dispatches each request by its signature, target or path. */
final class AwsEndpoint implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(AwsEndpoint.class.getName());

    static {
        // Read once by the JDK's server. Without the first, the second packet of an answer waits for the client's
        // acknowledgement; the others keep the connections of many functions open longer than their clients do.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "5000");
        System.setProperty("sun.net.httpserver.idleInterval", "300");
    }

    private final CallCounts counts;
    private final PolicyEnforcement guard;
    private final ServiceFaults faults = new ServiceFaults();
    private final CallRecorder recorder = new CallRecorder();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HttpServer> servers = new ArrayList<>();
    private volatile Map<String, AwsApi> apis = Map.of();

    private AwsEndpoint(CallCounts counts, PolicyEnforcement guard) {
        this.counts = counts;
        this.guard = guard;
    }

    /** Binds the port, so that a conflict is found before anything else starts; answers nothing yet. */
    static AwsEndpoint bind(int port, Optional<InetAddress> second, CallCounts counts, PolicyEnforcement guard) {
        AwsEndpoint endpoint = new AwsEndpoint(counts, guard);
        endpoint.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        second.ifPresent(address -> endpoint.listen(new InetSocketAddress(address, endpoint.port())));
        return endpoint;
    }

    /** @param services by their signing names */
    void serve(Map<String, AwsApi> services) {
        apis = services;
        servers.forEach(HttpServer::start);
    }

    /** Adds a service that starts after the others. */
    void add(String service, AwsApi api) {
        var more = new HashMap<>(apis);
        more.put(service, api);
        apis = Map.copyOf(more);
    }

    ServiceFaults faults() {
        return faults;
    }

    /** Calls the listener with every later call of a function; it must return at once. */
    void whenCalled(Consumer<RecordedCall> listener) {
        recorder.listen(listener);
    }

    /** Records a call of a function. */
    void record(RecordedCall call) {
        recorder.record(call);
    }

    int port() {
        return servers.getFirst().getAddress().getPort();
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    private void listen(InetSocketAddress address) {
        try {
            HttpServer server = HttpServer.create(address, 0);
            server.setExecutor(threads);
            server.createContext("/", this::handle).getFilters().addAll(LocalCallers.filters(address.getAddress()));
            servers.add(server);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + address + " for AWS's services", e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            AwsRequest request = AwsRequest.of(exchange);
            send(exchange, answer(request));
        }
    }

    private AwsReply answer(AwsRequest request) {
        Instant started = Instant.now();
        long since = System.nanoTime();
        String service = ServiceNames.of(request);
        AwsApi api = apis.get(service);
        if (api == null) {
            return AwsProblem.unsupported(service, request.operation()).replyTo(request);
        }
        String operation = api.operation(request);
        AwsReply reply = answer(request, service, operation, api);
        recorder.record(request, service, operation, reply, started, since);
        return reply;
    }

    private AwsReply answer(AwsRequest request, String service, String operation, AwsApi api) {
        try {
            guard.check(service, operation, request);
            counts.count(new ServiceCall(service, operation, request.caller().accessKey()));
            return faults.answer(service, operation, () -> api.answer(request, operation));
        } catch (AwsProblem e) {
            return e.replyTo(request);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, service + " " + request.path() + " failed", e);
            return new AwsProblem(500, "InternalFailure", e.toString()).replyTo(request);
        }
    }

    private static void send(HttpExchange exchange, AwsReply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
    }
}
