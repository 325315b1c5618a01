package dev.cartwright.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.embedded.wire.JsonTrees;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.SsmException;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedAws.class)
class SecretsManagerApiTests {

    private static final String REFERENCE = "/aws/reference/secretsmanager/";

    private final LocalAws aws;

    SecretsManagerApiTests(LocalAws aws) {
        this.aws = aws;
    }

    static void declare(Declarations declarations) {
        declarations.secret("shop/key", Map.of("ExcludePunctuation", true));
    }

    private JsonNode call(String operation, Map<String, ?> request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest post = HttpRequest.newBuilder(aws.endpoint())
                    .header("X-Amz-Target", "secretsmanager." + operation)
                    .POST(BodyPublishers.ofString(JsonTrees.text(JsonTrees.tree(request))))
                    .build();
            return JsonTrees.parse(client.send(post, BodyHandlers.ofString()).body());
        }
    }

    private Parameter parameter(String name) {
        try (SsmClient ssm = aws.ssm()) {
            return ssm.getParameter(get -> get.name(name).withDecryption(true)).parameter();
        }
    }

    @Test
    void handsASecretThroughParameterStoreAsItIsNow() throws Exception {
        JsonNode generated = call("GetSecretValue", Map.of("SecretId", "shop/key"));
        Parameter before = parameter(REFERENCE + "shop/key");

        JsonNode put = call("PutSecretValue", Map.of("SecretId", "shop/key", "SecretString", "rotated"));

        assertThat(before.value()).isEqualTo(generated.path("SecretString").asString());
        assertThat(before.type()).isEqualTo(ParameterType.SECURE_STRING);
        assertThat(put.path("VersionId")).isNotEqualTo(generated.path("VersionId"));
        assertThat(parameter(REFERENCE + "shop/key").value()).isEqualTo("rotated");
        assertThat(call("GetSecretValue", Map.of("SecretId", put.path("ARN").asString()))
                        .path("SecretString")
                        .asString())
                .isEqualTo("rotated");
    }

    @Test
    void handsNoSecretThroughThatIsNotToBeDecrypted() {
        try (SsmClient ssm = aws.ssm()) {
            assertThatThrownBy(() -> ssm.getParameter(get -> get.name(REFERENCE + "shop/key")))
                    .isInstanceOf(SsmException.class)
                    .hasMessageContaining("WithDecryption flag must be True");
        }
    }

    @Test
    void saysWhatThereIsNot() throws Exception {
        assertThat(call("GetSecretValue", Map.of("SecretId", "nothing"))
                        .path("__type")
                        .asString())
                .isEqualTo("ResourceNotFoundException");
        assertThatThrownBy(() -> parameter(REFERENCE + "nothing")).isInstanceOf(ParameterNotFoundException.class);
    }

    @Test
    void refusesOlderVersionsByName() throws Exception {
        assertThat(call("GetSecretValue", Map.of("SecretId", "shop/key", "VersionStage", "AWSPREVIOUS"))
                        .path("message")
                        .asString())
                .isEqualTo("the local stack does not support secretsmanager GetSecretValue with VersionStage");
    }
}
