package dev.cartwright.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.wire.RawHttp;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

@ExtendWith(SharedAws.class)
class SmallApisTests {

    private final LocalAws aws;

    SmallApisTests(LocalAws aws) {
        this.aws = aws;
    }

    static void declare(Declarations declarations) {
        declarations
                .queue("plain", Map.of("DelaySeconds", "0"))
                .parameter("/cartwright/dev/services/catalog", "http://catalog")
                .parameter("/cartwright/dev/services/order", "http://order")
                .parameter("/cartwright/dev/other/deep/one", "1")
                .parameter("/cartwright/dev/here/payment", "http://127.0.0.1:8080/v1")
                .function("price")
                .function("sweep")
                .rule(
                        "SweepRule",
                        Map.of(
                                "ScheduleExpression",
                                "rate(1 day)",
                                "Targets",
                                List.of(Map.of("Id", "sweep", "Arn", Declarations.arn("lambda", "function:sweep")))));
    }

    @Test
    void speaksSqsWithQueueUrlsOfItsOwnPort() {
        try (SqsClient sqs = aws.sqs()) {
            String url = sqs.getQueueUrl(get -> get.queueName("plain")).queueUrl();
            sqs.sendMessage(send -> send.queueUrl(url).messageBody("hello"));
            var messages = sqs.receiveMessage(receive -> receive.queueUrl(url).waitTimeSeconds(5))
                    .messages();

            assertThat(url).isEqualTo(aws.endpoint() + "/000000000000/plain");
            assertThat(messages).extracting(message -> message.body()).containsExactly("hello");
        }
    }

    @Test
    void findsParametersByNameAndByPath() {
        try (SsmClient ssm = aws.ssm()) {
            Parameter order = ssm.getParameter(get -> get.name("/cartwright/dev/services/order"))
                    .parameter();
            List<Parameter> services = ssm.getParametersByPath(get -> get.path("/cartwright/dev/services"))
                    .parameters();
            List<Parameter> shallow = ssm.getParametersByPath(get -> get.path("/cartwright/dev/other"))
                    .parameters();
            List<Parameter> deep = ssm.getParametersByPath(
                            get -> get.path("/cartwright/dev/other").recursive(true))
                    .parameters();

            assertThat(order.value()).isEqualTo("http://order");
            assertThat(services).extracting(Parameter::value).containsExactly("http://catalog", "http://order");
            assertThat(shallow).isEmpty();
            assertThat(deep).extracting(Parameter::value).containsExactly("1");
            assertThatThrownBy(() -> ssm.getParameter(get -> get.name("/nothing")))
                    .isInstanceOf(ParameterNotFoundException.class);
        }
    }

    @Test
    void hidesParametersUnderAnOverlayOnly() {
        try (SsmClient ssm = aws.ssm()) {
            aws.services().overlayParameters(Map.of("/cartwright/dev/other/deep/one", "fault"));
            ssm.putParameter(
                    put -> put.name("/cartwright/dev/other/deep/one").value("2").overwrite(true));
            String hidden = value(ssm, "/cartwright/dev/other/deep/one");
            List<Parameter> below = ssm.getParametersByPath(get -> get.path("/cartwright/dev/other/deep"))
                    .parameters();
            aws.services().overlayParameters(Map.of());

            assertThat(hidden).isEqualTo("fault");
            assertThat(below).extracting(Parameter::value).containsExactly("fault");
            assertThat(value(ssm, "/cartwright/dev/other/deep/one")).isEqualTo("2");
            ssm.putParameter(
                    put -> put.name("/cartwright/dev/other/deep/one").value("1").overwrite(true));
        }
    }

    private static String value(SsmClient ssm, String name) {
        return ssm.getParameter(get -> get.name(name)).parameter().value();
    }

    /** A container has a loopback of its own. */
    @Test
    void tellsAddressesOfThisMachineByTheNameThatTheCallerHasForIt() throws Exception {
        URI endpoint = URI.create("http://localhost:" + aws.endpoint().getPort());
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(endpoint)
                    .header("X-Amz-Target", "AmazonSSM.GetParameter")
                    .POST(BodyPublishers.ofString("{\"Name\": \"/cartwright/dev/here/payment\"}"))
                    .build();

            String answer = client.send(request, BodyHandlers.ofString()).body();

            assertThat(answer).contains("\"Value\":\"http://localhost:8080/v1\"");
        }
    }

    @Test
    void overwritesAParameterOnlyWhenTold() {
        try (SsmClient ssm = aws.ssm()) {
            ssm.putParameter(
                    put -> put.name("/secret").type(ParameterType.SECURE_STRING).value("one"));

            assertThatThrownBy(() -> ssm.putParameter(put -> put.name("/secret").value("two")))
                    .isInstanceOf(ParameterAlreadyExistsException.class);
            assertThat(ssm.putParameter(put -> put.name("/secret").value("two").overwrite(true))
                            .version())
                    .isEqualTo(2);
            assertThat(ssm.getParameter(get -> get.name("/secret").withDecryption(true))
                            .parameter())
                    .extracting(Parameter::value, Parameter::type)
                    .containsExactly("two", ParameterType.SECURE_STRING);
        }
    }

    @Test
    void invokesAFunctionAndSaysWhatFailed() throws Exception {
        try (LambdaClient lambda = aws.lambda()) {
            aws.functions()
                    .when(
                            "price",
                            event -> event.path("sku").isMissingNode()
                                    ? FakeFunctions.failure()
                                    : FakeFunctions.answer("{\"price\":5}"));

            InvokeResponse answer =
                    lambda.invoke(call -> call.functionName("price").payload(SdkBytes.fromUtf8String("{\"sku\":1}")));
            InvokeResponse failure =
                    lambda.invoke(call -> call.functionName("price:live").payload(SdkBytes.fromUtf8String("{}")));

            assertThat(answer.payload().asUtf8String()).isEqualTo("{\"price\":5}");
            assertThat(answer.functionError()).isNull();
            assertThat(failure.functionError()).isEqualTo("Unhandled");
            assertThatThrownBy(() -> lambda.invoke(call -> call.functionName("nobody")))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Test
    void takesAnEventForLater() throws Exception {
        try (LambdaClient lambda = aws.lambda()) {
            InvokeResponse taken = lambda.invoke(call -> call.functionName("sweep")
                    .invocationType(InvocationType.EVENT)
                    .payload(SdkBytes.fromUtf8String("{\"later\":true}")));

            assertThat(taken.statusCode()).isEqualTo(202);
            assertThat(aws.functions().next("sweep").event().path("later").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void firesAScheduleWhenTold() throws Exception {
        boolean known = aws.services().schedules().fireNow("SweepRule");
        var event = aws.functions().next("sweep").event();

        assertThat(known).isTrue();
        assertThat(event.path("detail-type").asString()).isEqualTo("Scheduled Event");
        assertThat(event.path("source").asString()).isEqualTo("aws.events");
        assertThat(event.at("/resources/0").asString()).endsWith("SweepRule");
        assertThat(aws.services().schedules().fireNow("nobody")).isFalse();
    }

    @Test
    void keepsTheSegmentsThatTheDaemonReceives() throws Exception {
        String id = "1-6564a0f1-bbbbbbbbbbbbbbbbbbbbbbbb";
        String segment = "{\"format\":\"json\",\"version\":1}\n{\"trace_id\":\"" + id
                + "\",\"id\":\"1111111111111111\",\"name\":\"order\"}";

        sendToDaemon(segment.getBytes(StandardCharsets.UTF_8));

        await().untilAsserted(() -> assertThat(aws.services().traces().trace(id))
                .singleElement()
                .satisfies(
                        document -> assertThat(document.path("name").asString()).isEqualTo("order")));
    }

    @Test
    void answersXraysSamplingWithoutRules() throws Exception {
        HttpResponse<String> rules = post("xray", "/GetSamplingRules", "application/json", "{}");

        assertThat(rules.statusCode()).isEqualTo(200);
        assertThat(rules.body()).isEqualTo("{\"SamplingRuleRecords\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, localhost, '', 501",
        "POST, evil.example, '', 403",
        "POST, localhost, 'Origin: http://evil.example', 403",
        "POST, localhost, 'Sec-Fetch-Site: cross-site', 403"
    })
    void invokesNothingForAWebPage(String method, String host, String header, int status) throws Exception {
        String answer = RawHttp.send(
                aws.endpoint().getPort(),
                method + " /2015-03-31/functions/price/invocations HTTP/1.1",
                "Host: " + host,
                header.isEmpty() ? "X-None: 1" : header,
                "Content-Type: text/plain",
                "Content-Length: 0");

        assertThat(RawHttp.status(answer)).isEqualTo(status);
    }

    @Test
    void refusesAnUnknownServiceInItsOwnProtocol() throws Exception {
        HttpResponse<String> sts =
                post("sts", "/", "application/x-www-form-urlencoded", "Action=GetCallerIdentity&Version=2011-06-15");

        assertThat(sts.statusCode()).isEqualTo(501);
        assertThat(sts.body()).contains("<Code>NotImplemented</Code>", "does not support sts GetCallerIdentity");
    }

    @Test
    void refusesAnUnknownOperationByName() {
        try (LambdaClient lambda = aws.lambda()) {
            assertThatThrownBy(() -> lambda.getFunction(get -> get.functionName("price")))
                    .isInstanceOf(LambdaException.class)
                    .hasMessageContaining("does not support lambda GET /2015-03-31/functions/price");
        }
    }

    @Test
    void countsCallsByServiceOperationAndAccessKey() {
        ServiceCall call = new ServiceCall("dynamodb", "ListTables", LocalAws.ACCESS_KEY);
        long before = aws.services().calls().getOrDefault(call, 0L);

        try (DynamoDbClient dynamoDb = aws.dynamoDb()) {
            dynamoDb.listTables();
        }

        assertThat(aws.services().calls()).containsEntry(call, before + 1);
    }

    private void sendToDaemon(byte[] segment) throws Exception {
        String address = aws.services().xrayDaemonAddress();
        int port = URI.create("udp://" + address).getPort();
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(segment, segment.length, InetAddress.getLoopbackAddress(), port));
        }
    }

    private HttpResponse<String> post(String service, String path, String contentType, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(aws.endpoint().resolve(path))
                    .header("Content-Type", contentType)
                    .header(
                            "Authorization",
                            "AWS4-HMAC-SHA256 Credential=tests/20260101/eu-west-1/" + service + "/aws4_request")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
