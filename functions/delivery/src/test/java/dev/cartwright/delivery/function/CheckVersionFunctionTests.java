package dev.cartwright.delivery.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.delivery.DeliveryApplication;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.core.Settings;
import dev.cartwright.kit.lambda.FunctionHost;
import dev.cartwright.kit.lambda.Wiring;
import dev.cartwright.kit.testing.TestContext;
import dev.cartwright.kit.testing.TestHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class CheckVersionFunctionTests {

    private static final String HOOK = """
            {"DeploymentId": "d-1", "LifecycleEventHookExecutionId": "hook-1"}""";

    private final FakeAws aws = new FakeAws();

    CheckVersionFunctionTests() throws IOException {}

    @BeforeEach
    void sendAllCallsToTheFake() {
        System.setProperty("aws.endpointUrl", aws.endpoint().toString());
    }

    @AfterEach
    void stop() {
        System.clearProperty("aws.endpointUrl");
        aws.close();
    }

    private static void wire(Wiring wiring) {
        wiring.bean(Region.class, beans -> Region.EU_WEST_1);
        wiring.bean(
                AwsCredentialsProvider.class,
                beans -> StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")));
    }

    private static String invoke(String event) throws IOException {
        var variables = Map.of(FunctionHost.DEFINITION, "checkVersion", "SERVICE", "delivery", "STAGE", "test");
        var host = new FunctionHost(
                new DeliveryApplication(), new Settings(variables), CheckVersionFunctionTests::wire, line -> {});
        var answer = new ByteArrayOutputStream();
        host.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                answer,
                new TestContext("request", "checkVersion", TestHost.TRACE));
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Test
    void callsTheNewVersionWithThePrimerAndLetsTheDeploymentGoOn() throws IOException {
        String answer = invoke(HOOK);

        assertThat(answer).isEqualTo("{\"passed\":true,\"what\":\"place-order:7\"}");
        assertThat(aws.invoked())
                .containsExactly("/2015-03-31/functions/place-order/invocations?Qualifier=7 \"PRIME\"");
        assertThat(aws.answers())
                .singleElement()
                .satisfies(
                        told -> assertThat(Json.mapper().readTree(told))
                                .isEqualTo(
                                        Json.mapper()
                                                .readTree(
                                                        "{\"deploymentId\":\"d-1\",\"lifecycleEventHookExecutionId\":\"hook-1\",\"status\":\"Succeeded\"}")));
    }

    @Test
    void sendsTheDeploymentBackWhenTheNewVersionFails() throws IOException {
        aws.fail("AccessDeniedException");

        String answer = invoke(HOOK);

        assertThat(answer).contains("\"passed\":false", "place-order:7", "AccessDeniedException");
        assertThat(aws.answers()).singleElement().asString().contains("\"Failed\"");
    }

    @Test
    void asksNobodyWhenItIsPrimedItself() throws IOException {
        String answer = invoke(FunctionHost.PRIME);

        assertThat(answer).isEqualTo(FunctionHost.PRIMED);
        assertThat(aws.answers()).isEmpty();
        assertThat(aws.invoked()).isEmpty();
    }

    @Test
    void failsLoudlyWhenCodeDeployCannotBeAsked() {
        System.setProperty("aws.endpointUrl", "http://127.0.0.1:1");

        assertThatThrownBy(() -> invoke(HOOK)).hasMessageContaining("UncheckedIOException");
    }
}
