package dev.cartwright.embedded.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.embedded.function.FunctionInvoker;
import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.metric.Alarm;
import dev.cartwright.embedded.metric.DeclaredAlarm;
import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.wire.RawHttp;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GatewayTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String PREFLIGHT = """
            #set($allowed = ",https://shop.example,https://admin.shop.example,")
            #set($origin = $input.params("Origin"))
            #set($context.responseOverride.header.Vary = "Origin")
            #if($origin != "" && $allowed.contains(",$origin,"))
            #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)
            #end
            """;

    private final List<JsonNode> events = new ArrayList<>();
    private final Map<String, String> answers = new HashMap<>(Map.of(
            "things",
            "{\"statusCode\": 200, \"headers\": {\"X-Made-By\": \"things\"}, \"body\": \"{}\"}",
            "authorize",
            policy("Allow")));
    private final MetricStore metrics = new MetricStore();
    private Duration slowness = Duration.ZERO;
    private Gateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = Gateway.start(
                GatewaySettings.onLoopback(0, "us-east-1", "000000000000"),
                application(),
                invoker(),
                Map.of(),
                metrics);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private static String policy(String effect) {
        return """
                {"principalId": "ann", "context": {"subject": "ann"}, "policyDocument": {"Statement": [
                {"Effect": "%s", "Action": "execute-api:Invoke", "Resource": "arn:aws:execute-api:*:*:*/v1/*"}]}}""".formatted(effect);
    }

    private FunctionInvoker invoker() {
        return (function, event, trigger, trace) -> {
            events.add(JSON.readTree(event));
            String name = function.substring(function.lastIndexOf(':') + 1);
            String answer = answers.getOrDefault(name, "");
            String error = answer.startsWith("!") ? "Unhandled" : "";
            byte[] payload = answer.replaceFirst("^!", "").getBytes(StandardCharsets.UTF_8);
            return CompletableFuture.supplyAsync(
                    () -> new InvocationResult("r", error, payload, false, 1),
                    CompletableFuture.delayedExecutor(slowness.toMillis(), TimeUnit.MILLISECONDS));
        };
    }

    private static ApplicationResources application() {
        String definition = """
                {"x-amazon-apigateway-request-validators": {"all": {"validateRequestBody": true, "validateRequestParameters": true}},
                 "x-amazon-apigateway-request-validator": "all",
                 "x-amazon-apigateway-gateway-responses": {"BAD_REQUEST_BODY": {
                   "responseParameters": {"gatewayresponse.header.Content-Type": "'application/problem+json'",
                     "gatewayresponse.header.Access-Control-Allow-Origin": "method.request.header.Origin"},
                   "responseTemplates": {"application/json": "{\\"detail\\":$context.error.messageString,\\"id\\":\\"$context.requestId\\"}"}},
                   "MISSING_AUTHENTICATION_TOKEN": {"statusCode": 404, "responseTemplates": {"application/json": "\\"no such thing\\""}},
                   "INVALID_SIGNATURE": {"statusCode": 404, "responseTemplates": {"application/json": "\\"no such thing\\""}},
                   "DEFAULT_4XX": {"responseTemplates": {"application/json": "{\\"refused\\":$context.error.messageString}"}}},
                 "paths": {
                   "/things": {"post": {
                     "parameters": [{"name": "Idempotency-Key", "in": "header", "required": true}],
                     "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                     "x-amazon-apigateway-integration": %1$s}},
                   "/guarded/{thingId}": {"get": {"security": [{"token": []}], "x-amazon-apigateway-integration": %1$s}},
                   "/things/{thingId}": {"get": {"x-amazon-apigateway-integration": %1$s},
                     "options": {"x-amazon-apigateway-integration": {"type": "mock", "responses": {"default": {"statusCode": "204",
                       "responseTemplates": {"application/json": "%2$s"}}}}}},
                   "/things/mine": {"get": {"security": [{"token": []}], "x-amazon-apigateway-integration": %1$s}}},
                 "components": {
                   "schemas": {"Thing": {"type": "object", "required": ["name"], "additionalProperties": false,
                     "properties": {"name": {"type": "string", "maxLength": 5}}}},
                   "securitySchemes": {"token": {"type": "apiKey", "name": "Authorization", "in": "header",
                     "x-amazon-apigateway-authorizer": {"type": "request", "identitySource": "method.request.header.Authorization",
                       "authorizerUri": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:0:function:authorize/invocations"}}}}}""".formatted("""
                                {"type": "aws_proxy", "uri": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:0:function:things/invocations"}""", PREFLIGHT.replace("\n", "\\n").replace("\"", "\\\""));
        return new ApplicationResources(List.of(new Resource(
                "root",
                "Api",
                "AWS::Serverless::Api",
                Map.of("StageName", "v1", "DefinitionBody", JSON.readValue(definition, Map.class)),
                "api1",
                "")));
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpResponse<String> post(String body) {
        return send("POST", "/v1/things", body, "Content-Type", "application/json", "Idempotency-Key", "k");
    }

    @Test
    void sendsTheProxyEventAndAnswersWhatTheFunctionSaid() {
        var answer = send(
                "GET",
                "/v1/things/a%20b?tag=x&tag=y",
                "",
                "X-Amzn-Trace-Id",
                "Root=1-67430000-000000000000000000000001;Sampled=1");

        JsonNode event = events.getFirst();
        assertThat(answer.headers().firstValue("x-made-by")).contains("things");
        assertThat(answer.headers().firstValue("x-amzn-trace-id"))
                .get()
                .asString()
                .contains("1-67430000-0");
        assertThat(event.at("/resource").asString()).isEqualTo("/things/{thingId}");
        assertThat(event.at("/path").asString()).isEqualTo("/things/a b");
        assertThat(event.at("/requestContext/path").asString()).isEqualTo("/v1/things/a b");
        assertThat(event.at("/pathParameters/thingId").asString()).isEqualTo("a b");
        assertThat(event.at("/queryStringParameters/tag").asString()).isEqualTo("y");
        assertThat(event.at("/multiValueQueryStringParameters/tag").size()).isEqualTo(2);
        assertThat(event.at("/body").isNull()).isTrue();
        assertThat(event.at("/requestContext/authorizer").isMissingNode()).isTrue();
    }

    @Test
    void tellsTheWayThatTheRequestCame() {
        send("GET", "/v1/things/1", "", "X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "gopher");

        JsonNode event = events.getFirst();
        assertThat(event.at("/headers/X-Forwarded-For").asString()).isEqualTo("203.0.113.7, 127.0.0.1");
        assertThat(event.at("/headers/X-Forwarded-Port").asString()).isEqualTo(Integer.toString(gateway.port()));
        assertThat(event.at("/headers/X-Forwarded-Proto").asString()).isEqualTo("http");
        assertThat(event.at("/multiValueHeaders/X-Forwarded-For/0").asString()).isEqualTo("203.0.113.7, 127.0.0.1");
    }

    @Test
    void replacesTheClientsTraceByItsOwn() {
        var answer = send("GET", "/v1/things/mine", "", "Authorization", "Bearer t", "X-Amzn-Trace-Id", "Self=rubbish");

        String trace = answer.headers().firstValue("x-amzn-trace-id").orElseThrow();
        assertThat(trace).startsWith("Root=1-");
        assertThat(events)
                .hasSize(2)
                .allSatisfy(
                        event -> assertThat(event.at("/headers/X-Amzn-Trace-Id").asString())
                                .isEqualTo(trace));
    }

    @Test
    void prefersTheFixedPathAndPassesOnWhatTheAuthorizerSaid() {
        var answer = send("GET", "/v1/things/mine", "", "Authorization", "Bearer t");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(events.getLast().at("/requestContext/authorizer/subject").asString())
                .isEqualTo("ann");
    }

    @Test
    void asksTheAuthorizerOnceForTheSameToken() {
        send("GET", "/v1/things/mine", "", "Authorization", "Bearer t");
        send("GET", "/v1/things/mine", "", "Authorization", "Bearer t");

        assertThat(events)
                .filteredOn(event -> event.path("type").asString("").equals("REQUEST"))
                .hasSize(1);
    }

    @Test
    void refusesWithoutATokenAndCallsNobody() {
        var answer = send("GET", "/v1/things/mine", "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(events).isEmpty();
    }

    @Test
    void refusesWhatTheAuthorizerThrewOrDenied() {
        answers.put("authorize", "!{\"errorMessage\": \"Unauthorized\"}");
        int thrown = send("GET", "/v1/things/mine", "", "Authorization", "Bearer bad")
                .statusCode();
        answers.put("authorize", policy("Deny"));
        int denied = send("GET", "/v1/things/mine", "", "Authorization", "Bearer denied")
                .statusCode();

        assertThat(List.of(thrown, denied)).containsExactly(401, 403);
    }

    @Test
    void validatesTheBodyAgainstItsSchema() {
        var answer = post("{\"name\": \"too long\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.body()).startsWith("{\"detail\":\"Invalid request body\",\"id\":\"");
        assertThat(events).isEmpty();
    }

    @Test
    void validatesRequiredHeaders() {
        var answer = send("POST", "/v1/things", "{\"name\": \"a\"}", "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Missing required request parameters: [Idempotency-Key]");
    }

    @Test
    void takesAValidBody() {
        assertThat(post("{\"name\": \"a\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void answersBadGatewayToAFailureAndToNonsense() {
        answers.put("things", "!{\"errorMessage\": \"boom\"}");
        var failed = post("{\"name\": \"a\"}");
        answers.put("things", "\"nonsense\"");
        var nonsense = post("{\"name\": \"a\"}");

        assertThat(List.of(failed.statusCode(), nonsense.statusCode())).containsExactly(502, 502);
        assertThat(failed.body()).doesNotContain("boom");
    }

    @Test
    void makesTheAlarmOnServerErrorsRingWhereRequestsFail() {
        Alarm alarm = alarm("5XXError", "Average", 0.3);
        post("{\"name\": \"a\"}");
        post("{\"wrong\": \"a\"}");
        boolean before = alarm.isRinging(metrics, Instant.now());

        answers.put("things", "!{\"errorMessage\": \"boom\"}");
        post("{\"name\": \"a\"}");

        assertThat(before).isFalse();
        assertThat(alarm.isRinging(metrics, Instant.now())).isTrue();
    }

    @Test
    void makesTheAlarmOnLatencyRingWhereOneRequestIsSlow() {
        Alarm alarm = alarm("Latency", "p99", 1000);
        post("{\"name\": \"a\"}");
        boolean before = alarm.isRinging(metrics, Instant.now());

        slowness = Duration.ofMillis(1100);
        post("{\"name\": \"a\"}");

        assertThat(before).isFalse();
        assertThat(alarm.isRinging(metrics, Instant.now())).isTrue();
    }

    private Alarm alarm(String metric, String statistic, Object threshold) {
        var dimensions = Map.of("ApiName", "api1", "Stage", "v1");
        Alarm alarm = DeclaredAlarm.on("AWS/ApiGateway", metric, dimensions, statistic, threshold);
        metrics.keep(alarm.watched());
        return alarm;
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/unknown, 404",
        "GET, /v1/things/1/parts, 404",
        "HEAD, /v1/things/1, 404",
        "GET, /v1//things/1, 404",
        "GET, //v1/things/1, 403",
        "GET, /v2/things/1, 403",
        "GET, /, 403",
        "GET, /v1/things/1/, 200",
        "GET, /v1/things/a%2Fb, 404"
    })
    void routesAsApiGatewayDoes(String method, String path, int status) throws IOException {
        String answer = RawHttp.send(gateway.port(), method + " " + path + " HTTP/1.1", "Host: localhost");

        assertThat(RawHttp.status(answer)).isEqualTo(status);
    }

    @Test
    void answersAnUnknownPathWithTheApisOwnProblemWithAndWithoutAToken() {
        var without = send("PUT", "/v1/things/1", "");
        var with = send("GET", "/v1/unknown", "", "Authorization", "Bearer secret");

        assertThat(without.body()).contains("\"no such thing\"");
        assertThat(without.headers().firstValue("x-amzn-errortype")).contains("MissingAuthenticationTokenException");
        assertThat(with.statusCode()).isEqualTo(404);
        assertThat(with.body()).contains("\"no such thing\"").doesNotContain("secret");
        assertThat(with.headers().firstValue("x-amzn-errortype")).contains("IncompleteSignatureException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/things/%", "/v1/things/%zz", "/v1/things/1?a=%", "/v1/things/{1}", "/v1/things/<b>", "*"})
    void answersAMalformedTargetWithAProblemOfTheApi(String target) throws IOException {
        String answer = RawHttp.send(gateway.port(), "GET " + target + " HTTP/1.1", "Host: localhost");

        assertThat(RawHttp.status(answer)).isEqualTo(400);
        assertThat(answer).contains("\"refused\":\"Bad Request\"").doesNotContain("Exception thrown", "<h1>", "<html");
        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET  HTTP/1.1", "GET /v1/things/1 HTTP/9", "GE\u0001T / HTTP/1.1", "/v1/things/1"})
    void answersWhatIsNoHttpWithAProblemToo(String requestLine) throws IOException {
        String answer = RawHttp.send(gateway.port(), requestLine, "Host: localhost");

        assertThat(RawHttp.status(answer)).isBetween(400, 505);
        assertThat(answer).contains("\"refused\"").doesNotContain("<h1>", "<html", "jetty");
        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 1000, 200", "1, 11000, 431", "1, 70000, 431", "1, 300000, 431", "500, 1, 200", "500, 30, 431"})
    void limitsAllHeadersTo10240Bytes(int count, int length, int status) throws IOException {
        String[] lines = new String[count + 2];
        lines[0] = "GET /v1/things/1 HTTP/1.1";
        lines[1] = "Host: localhost";
        for (int header = 0; header < count; header++) {
            lines[header + 2] = "X-H" + header + ": " + "a".repeat(length);
        }

        String answer = RawHttp.send(gateway.port(), lines);

        assertThat(RawHttp.status(answer)).isEqualTo(status);
        assertThat(answer.contains("HTTP header is larger than 10240 bytes.")).isEqualTo(status == 431);
    }

    @Test
    void limitsTheUrlAndTheNameOfAMethodThatIsGuarded() {
        var url = send("GET", "/v1/things/" + "a".repeat(10_300), "");
        var name = send("GET", "/v1/guarded/" + "a".repeat(1600), "", "Authorization", "Bearer t");

        assertThat(List.of(url.statusCode(), name.statusCode())).containsExactly(414, 414);
        assertThat(events).isEmpty();
    }

    @Test
    void limitsTheBody() {
        var answer = post("{\"name\": \"" + "a".repeat(10 * 1024 * 1024) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("HTTP content length exceeded 10485760 bytes.");
    }

    @Test
    void answersNobodyWhoCallsItByAForeignName() throws IOException {
        String answer = RawHttp.send(gateway.port(), "GET /v1/things/1 HTTP/1.1", "Host: evil.example");

        assertThat(RawHttp.status(answer)).isEqualTo(403);
        assertThat(events).isEmpty();
    }

    @Test
    void refusesAnApiThatItCannotServe() {
        var resource = new Resource(
                "root",
                "Api",
                "AWS::Serverless::Api",
                Map.of("StageName", "v1", "DefinitionBody", Map.of("paths", Map.of("/x", Map.of("get", Map.of())))),
                "api1",
                "");

        assertThatThrownBy(() -> new RestApi(resource, invoker()))
                .hasMessageContaining("root/Api")
                .hasMessageContaining("/x");
    }

    @Test
    void answersPreflightRequestsOfAllowedOriginsItself() throws Exception {
        var allowed = send("OPTIONS", "/v1/things/1", "", "Origin", "https://admin.shop.example");
        var others = send("OPTIONS", "/v1/things/1", "", "Origin", "https://shop.example.evil.example");
        var nobody = send("OPTIONS", "/v1/things/1", "");

        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains("https://admin.shop.example");
        assertThat(others.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(nobody.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(nobody.headers().firstValue("Vary")).contains("Origin");
        assertThat(events).isEmpty();
    }

    @Test
    void refusesWithTheOriginThatAsked() throws Exception {
        var refused = send(
                "POST",
                "/v1/things",
                "{}",
                "Origin",
                "https://shop.example",
                "Idempotency-Key",
                "k",
                "Content-Type",
                "application/json");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains("https://shop.example");
    }

    /** The stack's own pages have the same origin. */
    @Test
    void whatABrowserShowsAsADocumentIsSandboxedAndNothingElse() {
        answers.put(
                "things",
                "{\"statusCode\": 200, \"headers\": {\"Content-Type\": \"text/html\","
                        + " \"content-security-policy\": \"default-src 'self'\"}, \"body\": \"<p>\"}");

        var shown = send("GET", "/v1/things/1", "", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document");
        var refused = send("GET", "/v1/none", "", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "iframe");
        var fetched = send("GET", "/v1/things/1", "", "Sec-Fetch-Mode", "cors", "Sec-Fetch-Dest", "empty");
        var program = send("GET", "/v1/things/1", "");

        assertThat(shown.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'self', sandbox");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(refused.headers().firstValue("Content-Security-Policy")).contains("sandbox");
        assertThat(fetched.headers().map().keySet())
                .isEqualTo(program.headers().map().keySet())
                .doesNotContain("x-content-type-options");
        assertThat(program.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'self'");
    }

    @Test
    void namesWhatAMappingTemplateHasThatItDoesNotSupport() {
        assertThatThrownBy(() -> new MappingTemplate("#foreach($one in $all)\n#end"))
                .hasMessageContaining("#foreach($one in $all)");
    }
}
