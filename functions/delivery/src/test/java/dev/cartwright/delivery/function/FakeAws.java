package dev.cartwright.delivery.function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.kit.lambda.FunctionHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** CodeDeploy and Lambda over HTTP, in the shapes of AWS's API references. */
final class FakeAws implements AutoCloseable {

    private static final Map<String, String> CODE_DEPLOY = Map.of(
            "CodeDeploy_20141006.ListDeploymentTargets",
            """
            {"targetIds": ["place-order:live"]}""",
            "CodeDeploy_20141006.BatchGetDeploymentTargets",
            """
            {"deploymentTargets": [{"deploymentTargetType": "LambdaTarget", "lambdaTarget": {"deploymentId": "d-1",
              "targetId": "place-order:live", "status": "InProgress", "lambdaFunctionInfo": {"functionName": "place-order",
              "functionAlias": "live", "currentVersion": "6", "targetVersion": "7", "targetVersionWeight": 0.0}}}]}""",
            "CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus",
            """
            {"lifecycleEventHookExecutionId": "hook-1"}""");

    private final HttpServer server;
    private final List<String> answers = new ArrayList<>();
    private final List<String> invoked = new ArrayList<>();
    private String error = "";

    FakeAws() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::codeDeploy);
        server.createContext("/2015-03-31/functions/", this::lambda);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Makes the function fail with this as its error. */
    void fail(String message) {
        error = message;
    }

    /** What CodeDeploy was told. */
    List<String> answers() {
        return answers;
    }

    /** Which versions were called, with what. */
    List<String> invoked() {
        return invoked;
    }

    private void codeDeploy(HttpExchange exchange) throws IOException {
        String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (operation.endsWith("PutLifecycleEventHookExecutionStatus")) {
            answers.add(body);
        }
        boolean signed = exchange.getRequestHeaders().getFirst("Authorization").contains("/codedeploy/aws4_request");
        answer(exchange, signed ? 200 : 403, CODE_DEPLOY.getOrDefault(operation, "{}"));
    }

    private void lambda(HttpExchange exchange) throws IOException {
        invoked.add(exchange.getRequestURI() + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (error.isEmpty()) {
            answer(exchange, 200, FunctionHost.PRIMED);
        } else {
            exchange.getResponseHeaders().add("X-Amz-Function-Error", "Unhandled");
            answer(exchange, 200, "{\"errorMessage\": \"" + error + "\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
