package dev.cartwright.embedded.function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.embedded.wire.LocalCallers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * The Lambda Runtime API. One server for all processes: each has its own path prefix, which the runtime interface client
 * treats as part of the address.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda Runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {

    private record Client(FunctionPool pool, ExecutionEnvironment environment) {}

    private static final String VERSION = "2018-06-01";

    private final HttpServer server;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    RuntimeApi() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle).getFilters().addAll(LocalCallers.filters(loopback));
        server.start();
    }

    /** Opens a path for a process and returns its {@code AWS_LAMBDA_RUNTIME_API}. */
    String open(FunctionPool pool, ExecutionEnvironment environment) {
        clients.put(environment.id, new Client(pool, environment));
        return "127.0.0.1:" + server.getAddress().getPort() + "/" + environment.id;
    }

    void close(ExecutionEnvironment environment) {
        clients.remove(environment.id);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            Client client = path.length > 4 ? clients.get(path[1]) : null;
            if (client == null || !path[2].equals(VERSION)) {
                reply(exchange, 404, new byte[0]);
                return;
            }
            switch (path[4] + "/" + path[path.length - 1]) {
                case "invocation/next" -> next(exchange, client);
                case "invocation/response" -> response(exchange, client, path[5]);
                case "invocation/error" -> error(exchange, client, path[5]);
                case "init/error" -> initError(exchange, client);
                default -> reply(exchange, 404, new byte[0]);
            }
        }
    }

    private void next(HttpExchange exchange, Client client) throws IOException {
        RunningInvocation delivery;
        try {
            delivery = client.pool.next(client.environment).join();
        } catch (CancellationException processEnded) {
            return;
        }
        PendingInvocation invocation = delivery.invocation();
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId);
        headers.set(
                "Lambda-Runtime-Deadline-Ms", Long.toString(delivery.deadline().toEpochMilli()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", client.pool.function.arn());
        headers.set("Lambda-Runtime-Trace-Id", invocation.trace.toString());
        reply(exchange, 200, invocation.event);
    }

    private void response(HttpExchange exchange, Client client, String requestId) throws IOException {
        byte[] payload = exchange.getRequestBody().readAllBytes();
        Optional<RunningInvocation> delivery = accepted(exchange, client, requestId);
        if (delivery.isPresent()) {
            client.pool.answers.succeed(delivery.get(), payload);
        }
    }

    private void error(HttpExchange exchange, Client client, String requestId) throws IOException {
        byte[] payload = exchange.getRequestBody().readAllBytes();
        Optional<RunningInvocation> delivery = accepted(exchange, client, requestId);
        if (delivery.isPresent()) {
            client.pool.answers.fail(delivery.get(), InvocationFailure.reported(payload));
        }
    }

    /** The process continues when it has the 202, so that is sent before the caller gets the answer. */
    private Optional<RunningInvocation> accepted(HttpExchange exchange, Client client, String requestId)
            throws IOException {
        Optional<RunningInvocation> delivery = client.pool.takeAnswered(client.environment, requestId);
        try {
            reply(exchange, delivery.isPresent() ? 202 : 400, status(delivery.isPresent() ? "OK" : "InvalidRequestID"));
        } catch (IOException processEnded) {
            if (delivery.isEmpty()) {
                throw processEnded;
            }
        }
        return delivery;
    }

    private void initError(HttpExchange exchange, Client client) throws IOException {
        InvocationFailure failure =
                InvocationFailure.reported(exchange.getRequestBody().readAllBytes());
        reply(exchange, 202, status("OK"));
        client.pool.initFailed(client.environment, failure);
    }

    private static byte[] status(String status) {
        return ("{\"status\":\"" + status + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
