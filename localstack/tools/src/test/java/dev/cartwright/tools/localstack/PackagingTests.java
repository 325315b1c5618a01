package dev.cartwright.tools.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.localstack.Packaging.Stored;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackagingTests {

    private static final String CAPABILITY = """
            Globals:
              Function:
                AutoPublishAlias: live
                VersionDeletionPolicy: Delete
                DeploymentPreference:
                  Type: Canary10Percent5Minutes
                  Hooks: {PreTraffic: hook}
                Environment: {Variables: {SERVICE: kiosk}}
            Resources:
              GetPaperFunction:
                Properties:
                  CodeUri: target/kiosk.zip
                  AutoPublishCodeSha256: !Ref Revision
                  DeploymentPreference: {Alarms: [!Ref GetPaperErrorsAlarm, !Ref FailuresAlarm]}
                  Events: {Queue: {Type: SQS}}
              GetPaperPermission:
                Properties: {FunctionName: !Ref GetPaperFunction.Alias, Action: lambda:InvokeFunction}
              Api:
                Properties:
                  DefinitionBody: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: contract/openapi.yaml}}}
            """;

    private static final String ROOT = """
            Resources:
              Bus:
                Properties:
                  Location: infra/bus.yaml
              Kiosk:
                Properties:
                  Location: functions/kiosk/template.yaml
                  Parameters: {Stage: !Ref Stage}
            """;

    @TempDir
    private Path root;

    private final Map<String, String> stored = new LinkedHashMap<>();
    private final Packaging packaging = new Packaging((name, content) -> {
        stored.put(name.replaceFirst("^[0-9a-f]{32}-", ""), new String(content, StandardCharsets.UTF_8));
        return new Stored("s3://bucket/" + name, "http://localhost/" + name);
    });

    @BeforeEach
    void write() throws IOException {
        write("template.yaml", ROOT);
        write("infra/bus.yaml", "Resources: {}\n");
        write("functions/kiosk/template.yaml", CAPABILITY);
        write("functions/kiosk/target/kiosk.zip", "code");
        write(
                "functions/kiosk/contract/openapi.yaml",
                "uri: {Fn::Sub: 'functions/${GetPaperFunction.Arn}:live/invocations'}\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    private String packed() {
        return stored.getOrDefault("template.yaml", "");
    }

    @Test
    void storesEverythingThatATemplateNames() {
        packaging.template(root.resolve("functions/kiosk/template.yaml"));

        assertThat(stored).containsOnlyKeys("kiosk.zip", "openapi.yaml", "template.yaml");
        assertThat(packed())
                .containsPattern("CodeUri: s3://bucket/[0-9a-f]{32}-kiosk.zip\n")
                .containsPattern("\\{Location: s3://bucket/[0-9a-f]{32}-openapi.yaml}}}");
    }

    @Test
    void namesNestedTemplatesByTheirUrl() {
        packaging.template(root.resolve("template.yaml"));

        assertThat(packed())
                .containsPattern("Location: http://localhost/[0-9a-f]{32}-bus.yaml\n")
                .containsPattern("Location: http://localhost/[0-9a-f]{32}-template.yaml\n");
    }

    @Test
    void leavesAllElseAsItIs() {
        packaging.template(root.resolve("functions/kiosk/template.yaml"));

        assertThat(packed().replaceAll("s3://bucket/[0-9a-f]{32}-kiosk.zip", "target/kiosk.zip")
                        .replaceAll("s3://bucket/[0-9a-f]{32}-openapi.yaml", "contract/openapi.yaml")
                        .replace("!Ref GetPaperFunction,", "!Ref GetPaperFunction.Alias,"))
                .isEqualTo(CAPABILITY.replaceAll(
                        "(?m)^ +(AutoPublishAlias|AutoPublishCodeSha256|VersionDeletionPolicy|DeploymentPreference|Type: Canary|Hooks).*\\n",
                        ""));
    }

    @Test
    void deploysFunctionsWithoutVersionsAndAliases() {
        packaging.template(root.resolve("functions/kiosk/template.yaml"));

        assertThat(packed())
                .doesNotContain("AutoPublish", "VersionDeletionPolicy", "DeploymentPreference", "Canary", "PreTraffic")
                .contains("Environment: {Variables: {SERVICE: kiosk}}", "Events: {Queue: {Type: SQS}}");
        assertThat(stored.get("openapi.yaml"))
                .isEqualTo("uri: {Fn::Sub: 'functions/${GetPaperFunction.Arn}/invocations'}\n");
    }

    @Test
    void givesWhatHasNotChangedTheSameName() throws IOException {
        Stored first = packaging.template(root.resolve("functions/kiosk/template.yaml"));

        Stored again = fresh().template(root.resolve("functions/kiosk/template.yaml"));
        write("functions/kiosk/target/kiosk.zip", "other code");
        Stored changed = fresh().template(root.resolve("functions/kiosk/template.yaml"));

        assertThat(again).isEqualTo(first);
        assertThat(changed).isNotEqualTo(first);
    }

    private static Packaging fresh() {
        return new Packaging((name, content) -> new Stored("s3://bucket/" + name, "http://localhost/" + name));
    }

    @Test
    void saysThatTheCodeHasToBeBuilt() throws IOException {
        Files.delete(root.resolve("functions/kiosk/target/kiosk.zip"));

        assertThatThrownBy(() -> packaging.template(root.resolve("functions/kiosk/template.yaml")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("kiosk.zip cannot be read: build first");
    }
}
