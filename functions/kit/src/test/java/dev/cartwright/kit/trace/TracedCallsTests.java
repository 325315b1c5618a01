package dev.cartwright.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TracedCallsTests {

    private static final TraceContext PARENT =
            new TraceContext("1-5759e988-bd862e3fe1be46a994272793", "53995c3f42cd8ad8", true);

    private final List<String> sent = new ArrayList<>();
    private final List<SdkHttpRequest> requests = new ArrayList<>();
    private final XRayTracer tracer = new XRayTracer(new TestClock(), sent::add);

    @Test
    void recordsWhichOperationWasCalledAndSendsTheTraceAlong() {
        var dynamo = client(200);

        tracer.segment("getProduct", PARENT, dynamo::listTables);

        JsonNode call = JsonMapper.shared().readTree(sent.getFirst()).at("/subsegments/0");
        assertThat(call.path("name").asString()).isEqualTo("DynamoDb");
        assertThat(call.path("namespace").asString()).isEqualTo("aws");
        assertThat(call.at("/aws/operation").asString()).isEqualTo("ListTables");
        assertThat(call.at("/aws/region").asString()).isEqualTo("eu-west-1");
        assertThat(call.at("/aws/request_id").asString()).isEqualTo("R1");
        assertThat(call.at("/http/response/status").asInt()).isEqualTo(200);
        assertThat(requests.getFirst().firstMatchingHeader("X-Amzn-Trace-Id"))
                .hasValue("Root=1-5759e988-bd862e3fe1be46a994272793;Parent="
                        + call.path("id").asString() + ";Sampled=1");
    }

    @Test
    void recordsARefusalAsAFault() {
        var dynamo = client(400);

        assertThatThrownBy(() -> tracer.segment("getProduct", PARENT, dynamo::listTables))
                .isInstanceOf(DynamoDbException.class);

        JsonNode call = JsonMapper.shared().readTree(sent.getFirst()).at("/subsegments/0");
        assertThat(call.path("fault").asBoolean()).isTrue();
        assertThat(call.at("/http/response/status").asInt()).isEqualTo(400);
    }

    @Test
    void leavesACallOutsideOfAnyTraceAlone() {
        client(200).listTables();

        assertThat(sent).isEmpty();
        assertThat(requests.getFirst().firstMatchingHeader("X-Amzn-Trace-Id")).isEmpty();
    }

    private DynamoDbClient client(int status) {
        return DynamoDbClient.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(new Answering(status))
                .overrideConfiguration(override -> override.addExecutionInterceptor(new TracedCalls(tracer)))
                .build();
    }

    /** An HTTP client that gives every request the same answer. */
    private final class Answering implements SdkHttpClient {

        private final int status;

        Answering(int status) {
            this.status = status;
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            requests.add(request.httpRequest());
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return answer();
                }

                @Override
                public void abort() {}
            };
        }

        private HttpExecuteResponse answer() {
            var head = SdkHttpResponse.builder()
                    .statusCode(status)
                    .putHeader("x-amzn-RequestId", "R1")
                    .build();
            var body = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
            return HttpExecuteResponse.builder()
                    .response(head)
                    .responseBody(AbortableInputStream.create(body))
                    .build();
        }

        @Override
        public void close() {}
    }
}
