package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamEnvironmentsTests {

    private static final String ISSUER = "http://127.0.0.1:8080/_stack";

    @TempDir
    Path folder;

    private static Resource function(String stack, Map<String, String> variables) {
        return new Resource(
                "root/" + stack,
                "WorkFunction",
                "AWS::Lambda::Function",
                Map.of("Handler", "Work", "Code", "work.zip", "Environment", Map.of("Variables", variables)),
                "local-" + stack + "-WorkFunction",
                "");
    }

    private static SamEnvironments of(Resource... functions) {
        return new SamEnvironments(
                new ApplicationResources(List.of(functions)), URI.create("http://127.0.0.1:4566"), ISSUER);
    }

    @Test
    void namesThisMachineAsAContainerDoes() {
        var work = of(function(
                        "Order",
                        Map.of(
                                "TABLE", "local-Order-Table",
                                "DEAD_LETTERS", "http://127.0.0.1:4566/000000000000/dead",
                                "TOKEN_ISSUER", ISSUER,
                                "TOKEN_KEYS", ISSUER + "/jwks.json",
                                "JAVA_TOOL_OPTIONS", "-Xshare:auto")))
                .json()
                .at("/Order/WorkFunction");

        assertThat(work.path("TABLE").asString()).isEqualTo("local-Order-Table");
        assertThat(work.path("AWS_LAMBDA_FUNCTION_NAME").asString()).isEqualTo("local-Order-WorkFunction");
        assertThat(work.path("AWS_LAMBDA_FUNCTION_MEMORY_SIZE").asString()).isEqualTo("128");
        assertThat(work.path("DEAD_LETTERS").asString())
                .isEqualTo("http://host.docker.internal:4566/000000000000/dead");
        assertThat(work.path("TOKEN_ISSUER").asString())
                .as("a name, no address")
                .isEqualTo(ISSUER);
        assertThat(work.path("TOKEN_KEYS").asString()).isEqualTo("http://host.docker.internal:8080/_stack/jwks.json");
        assertThat(work.path("JAVA_TOOL_OPTIONS").asString())
                .isEqualTo("-Xshare:auto -Daws.endpointUrl=http://host.docker.internal:4566");
    }

    @Test
    void keepsAFileForEachStackWhileItRuns() throws IOException {
        SamEnvironments environments = of(function("Order", Map.of()), function("Payment", Map.of()));

        environments.write(folder);
        boolean written = Files.exists(folder.resolve("Order.json")) && Files.exists(folder.resolve("Payment.json"));
        Files.writeString(folder.resolve("Payment.json"), "another stack's");
        environments.delete(folder);

        assertThat(written).isTrue();
        assertThat(folder.resolve("Order.json")).doesNotExist();
        assertThat(folder.resolve("Payment.json")).hasContent("another stack's");
    }
}
