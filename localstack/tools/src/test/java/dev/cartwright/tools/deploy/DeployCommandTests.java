package dev.cartwright.tools.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeployCommandTests {

    private static final Map<String, String> TOKENS =
            Map.of("TokenIssuer", "https://issuer.example", "TokenKeys", "https://issuer.example/keys");

    @TempDir
    private Path root;

    @BeforeEach
    void write() throws IOException {
        write(
                "template.yaml",
                "Parameters:\n  TokenIssuer: {Type: String}\n  TokenKeys: {Type: String}\nResources:\n  Kiosk: {Properties: {Location: functions/kiosk/template.yaml }}\n");
        write("infra/archive.yaml", "Parameters:\n  Stage: {}\n");
        write("infra/bus.yaml", "Parameters:\n  Stage: {}\n");
        write("functions/delivery/template.yaml", "Parameters:\n  Stage: {}\n");
        write(
                "functions/kiosk/template.yaml",
                "Parameters:\n  TokenIssuer: {Type: String}\n      CodeUri: target/kiosk.zip\n");
        write("functions/kiosk/target/kiosk.zip", "code");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    private String commands(String stage, Optional<String> part, Map<String, String> parameters) {
        return String.join(
                "\n",
                SamDeploy.of(new Home(root), stage, part, parameters, new AwsAccount().in("eu-west-1")).stream()
                        .map(SamDeploy::toString)
                        .toList());
    }

    @Test
    void deploysTheCheckOfVersionsThenTheRootAndThenTheArchive() {
        assertThat(commands("staging", Optional.empty(), TOKENS).lines())
                .satisfiesExactly(
                        delivery -> assertThat(delivery).contains("--stack-name cartwright-staging-delivery "),
                        root -> assertThat(root)
                                .startsWith("sam deploy --template-file template.yaml --stack-name cartwright-staging ")
                                .contains("--resolve-s3 --region eu-west-1 --parameter-overrides Stage=staging ")
                                .contains("TokenIssuer=https://issuer.example"),
                        archive -> assertThat(archive)
                                .contains("--template-file infra/archive.yaml --stack-name cartwright-staging-archive")
                                .endsWith("--parameter-overrides Stage=staging"));
    }

    @Test
    void deploysOnePartAsAStackOfItsOwn() {
        assertThat(commands("dev", Optional.of("kiosk"), TOKENS))
                .contains("--template-file functions/kiosk/template.yaml --stack-name cartwright-dev-kiosk ");
        assertThat(commands("dev", Optional.of("bus"), Map.of()))
                .contains("--template-file infra/bus.yaml --stack-name cartwright-dev-bus ");
    }

    @Test
    void usesThePipelinesBucketAndRole() {
        var account = new AwsAccount().with("artifacts", "arn:aws:iam::1:role/cartwright-cloudformation");

        var runs = SamDeploy.of(new Home(root), "prod", Optional.of("bus"), Map.of(), account);

        assertThat(runs)
                .singleElement()
                .asString()
                .contains("--s3-bucket artifacts --role-arn arn:aws:iam::1:role/cartwright-cloudformation ")
                .doesNotContain("--resolve-s3");
    }

    @Test
    void tellsATemplateOfInfraFromTheCapabilityOfItsName() throws IOException {
        write("infra/kiosk.yaml", "Parameters:\n  Stage: {}\nOutputs:\n  TokenIssuer: {Value: https://pool}\n");

        assertThat(commands("dev", Optional.of("infra/kiosk"), Map.of()))
                .contains("--template-file infra/kiosk.yaml --stack-name cartwright-dev-infra-kiosk ");
    }

    @Test
    void quotesWhatAShellWouldTakeApart() {
        assertThat(commands("dev", Optional.of("bus"), Map.of("Note", "it's a bus")))
                .contains("'Note=it'\\''s a bus'");
    }

    @Test
    void asksWhoseTokensAreAccepted() {
        assertThatThrownBy(() -> commands("dev", Optional.empty(), Map.of("TokenIssuer", "https://issuer.example")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("--parameter TokenKeys=https://...")
                .hasMessageNotContaining("TokenIssuer");
    }

    @Test
    void saysThatTheCodeHasToBeBuilt() throws IOException {
        Files.delete(root.resolve("functions/kiosk/target/kiosk.zip"));

        assertThatThrownBy(() -> commands("dev", Optional.empty(), TOKENS))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("functions/kiosk/target/kiosk.zip is missing: build first, ./mvnw package");
    }

    @Test
    void saysThatThereIsNoSuchPart() {
        assertThatThrownBy(() -> commands("dev", Optional.of("kiosc"), TOKENS))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("functions/kiosc/template.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Dev", "1dev", "a-stage-that-is-too-long"})
    void refusesANameThatTheTemplatesRefuse(String stage) {
        assertThatThrownBy(() -> commands(stage, Optional.empty(), TOKENS))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("--stage");
    }
}
