package dev.cartwright.tools.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.sam.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeployCommandTests {

    private static final String CONFIGURED = """
            Transform: AWS::Serverless-2016-10-31
            Parameters:
              Stage: {Type: String, Default: dev}
              Revision: {Type: String, Default: ''}
              Rollout: {Type: String, Default: Canary}
              Boundary: {Type: String, Default: ''}
              TokenIssuer: {Type: String, Default: 'https://issuer.invalid'}
              TokenKeys: {Type: String, Default: 'https://issuer.invalid'}
              ProviderUrl: {Type: String, Default: '', AllowedPattern: '(https://[a-z.]+)?'}
              Reserve: {Type: String, Default: 'no', AllowedValues: ['no', 'yes']}
            Conditions:
              Reserves: !Equals [!Ref Reserve, 'yes']
            Resources:
              SellFunction:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: target/kiosk.zip
                  ReservedConcurrentExecutions: !If [Reserves, 77, !Ref AWS::NoValue]
            """;
    private static final String ROOT = """
            Transform: AWS::Serverless-2016-10-31
            Parameters:
              Stage: {Type: String, Default: dev}
              Rollout: {Type: String, Default: Canary}
              Boundary: {Type: String, Default: ''}
              TokenIssuer: {Type: String, Default: 'https://issuer.invalid'}
              TokenKeys: {Type: String, Default: 'https://issuer.invalid'}
              ProviderUrl: {Type: String, Default: ''}
              Reserve: {Type: String, Default: 'no'}
              KioskRevision: {Type: String, Default: ''}
            Resources:
              Kiosk:
                Type: AWS::Serverless::Application
                Properties:
                  Location: functions/kiosk/template.yaml
                  Parameters: {Stage: !Ref Stage, Reserve: !Ref Reserve}
              Sandbox:
                Type: AWS::Serverless::Application
                Condition: HasSandbox
                Properties:
                  Location: functions/sandbox/template.yaml
                  Parameters: {Stage: !Ref Stage}
            Conditions:
              HasSandbox: !Not [!Equals [!Ref Stage, prod]]
            """;
    private static final Map<String, String> TOKENS =
            Map.of("TokenIssuer", "https://issuer.example", "TokenKeys", "https://issuer.example/keys");

    /** Without credentials. */
    private static final Aws NOBODY = (input, arguments) -> new Shell.Result(255, "", "Unable to locate credentials");

    @TempDir
    private Path root;

    @BeforeEach
    void write() throws IOException {
        write("template.yaml", ROOT);
        write("infra/archive.yaml", "Parameters:\n  Stage: {Type: String, Default: dev}\n");
        write(
                "infra/bus.yaml",
                "Parameters:\n  Stage: {Type: String, Default: dev}\n  Note: {Type: String, Default: ''}\n");
        write(
                "functions/delivery/template.yaml",
                "Parameters:\n  Stage: {Type: String, Default: dev}\n  Boundary: {Type: String, Default: ''}\n");
        write("functions/kiosk/template.yaml", CONFIGURED);
        write(
                "functions/sandbox/template.yaml",
                "Parameters:\n  Stage: {Type: String, AllowedPattern: '(?!prod$).*'}\nResources: {}\n");
        write("functions/kiosk/target/kiosk.zip", "code");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    private List<SamDeploy> runs(String stage, Optional<String> part, Map<String, String> parameters) {
        return runs(stage, part, parameters, new AwsAccount().in("eu-west-1"));
    }

    private List<SamDeploy> runs(
            String stage, Optional<String> part, Map<String, String> parameters, AwsAccount account) {
        return SamDeploy.of(new Home(root), stage, part, parameters, Rollout.Canary, account);
    }

    private String commands(String stage, Optional<String> part, Map<String, String> parameters) {
        return runs(stage, part, parameters).stream().map(SamDeploy::toString).collect(Collectors.joining("\n"));
    }

    private List<String> refusals(String stage, Optional<String> part, Map<String, String> parameters) {
        return Preflight.of(runs(stage, part, parameters), NOBODY).refusals();
    }

    private static Map<String, String> with(String name, String value) {
        var more = new HashMap<>(TOKENS);
        more.put(name, value);
        return more;
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

        var runs = runs("prod", Optional.of("bus"), Map.of(), account);

        assertThat(runs)
                .singleElement()
                .asString()
                .contains("--s3-bucket artifacts --role-arn arn:aws:iam::1:role/cartwright-cloudformation ")
                .doesNotContain("--resolve-s3");
    }

    @Test
    void tellsATemplateOfInfraFromTheCapabilityOfItsName() throws IOException {
        write(
                "infra/kiosk.yaml",
                "Parameters:\n  Stage: {Type: String}\nOutputs:\n  TokenIssuer: {Value: https://pool}\n");

        assertThat(commands("dev", Optional.of("infra/kiosk"), Map.of()))
                .contains("--template-file infra/kiosk.yaml --stack-name cartwright-dev-infra-kiosk ");
    }

    @Test
    void quotesWhatAShellWouldTakeApart() {
        assertThat(commands("dev", Optional.of("bus"), Map.of("Note", "it's a bus")))
                .contains("'Note=it'\\''s a bus'");
    }

    @Test
    void saysTheRolloutEachTimeBecauseSamKeepsAParameterThatIsNotSaid() {
        assertThat(commands("dev", Optional.of("kiosk"), TOKENS)).contains(" Rollout=Canary ");
        assertThat(SamDeploy.of(
                        new Home(root), "dev", Optional.of("kiosk"), TOKENS, Rollout.AllAtOnce, new AwsAccount()))
                .singleElement()
                .asString()
                .contains(" Rollout=AllAtOnce ");
    }

    @Test
    void givesEachCapabilityItsOwnRevision() {
        String alone =
                runs("dev", Optional.of("kiosk"), TOKENS).getFirst().revisions().get("Revision");
        Map<String, String> nested =
                runs("dev", Optional.empty(), TOKENS).get(1).revisions();

        assertThat(alone).matches("[0-9a-f]{64}");
        assertThat(nested).containsExactly(Map.entry("KioskRevision", alone));
    }

    @ParameterizedTest
    @CsvSource({"TokenIssuer, https://another.example", "TokenKeys, https://another.example", "Reserve, yes"})
    void changesTheRevisionWithEachParameter(String name, String value) {
        var before = runs("dev", Optional.empty(), TOKENS).get(1).revisions();

        var after = runs("dev", Optional.empty(), with(name, value)).get(1).revisions();

        assertThat(after.get("KioskRevision")).isNotEqualTo(before.get("KioskRevision"));
    }

    @ParameterizedTest
    @CsvSource({"functions/kiosk/target/kiosk.zip", "functions/kiosk/template.yaml"})
    void changesTheRevisionWithCodeAndSettings(String file) throws IOException {
        var before = runs("dev", Optional.of("kiosk"), TOKENS).getFirst().revisions();

        Files.writeString(root.resolve(file), "\n# changed\n", StandardOpenOption.APPEND);

        assertThat(runs("dev", Optional.of("kiosk"), TOKENS).getFirst().revisions())
                .isNotEqualTo(before);
    }

    @Test
    void keepsTheRevisionOfWhatHasNotChangedHoweverItComes() {
        var canary = runs("dev", Optional.of("kiosk"), TOKENS).getFirst().revisions();

        var atOnce = SamDeploy.of(
                        new Home(root), "dev", Optional.of("kiosk"), TOKENS, Rollout.AllAtOnce, new AwsAccount())
                .getFirst()
                .revisions();

        assertThat(atOnce).isEqualTo(canary);
    }

    @Test
    void findsNothingToRefuseInAStageThatIsComplete() {
        assertThat(refusals("staging", Optional.empty(), TOKENS)).isEmpty();
        assertThat(refusals("prod", Optional.empty(), with("ProviderUrl", "https://provider.example")))
                .isEmpty();
    }

    @Test
    void asksWhoseTokensAreAccepted() {
        assertThat(refusals("dev", Optional.empty(), Map.of("TokenIssuer", "https://issuer.example")))
                .containsExactly("template.yaml needs --parameter TokenKeys=...: whose tokens it accepts");
    }

    @Test
    void saysThatProductionHasNoProvider() {
        assertThat(refusals("prod", Optional.empty(), TOKENS))
                .containsExactly("template.yaml needs --parameter ProviderUrl=https://...: prod has no payment sandbox,"
                        + " and orders would time out");
        assertThat(refusals("prod", Optional.of("kiosk"), TOKENS))
                .singleElement()
                .asString()
                .contains("ProviderUrl");
    }

    @Test
    void saysWhatTheTemplatesWouldRefuse() {
        assertThat(refusals("dev", Optional.empty(), with("ProviderUrl", "http://provider")))
                .containsExactly("template.yaml refuses the parameter ProviderUrl=http://provider");
        assertThat(refusals("dev", Optional.of("kiosk"), with("Reserve", "some")))
                .containsExactly("functions/kiosk/template.yaml refuses the parameter Reserve=some");
        assertThat(refusals("prod", Optional.of("sandbox"), Map.of()))
                .containsExactly("functions/sandbox/template.yaml refuses the parameter Stage=prod");
        assertThat(refusals("dev", Optional.of("bus"), with("Curency", "EUR")))
                .contains("infra/bus.yaml has no parameter Curency");
    }

    @Test
    void wantsThePipelinesBoundary() {
        var account = new AwsAccount().with("zips", "arn:aws:iam::1:role/cloudformation-cartwright-dev-eu-west-1");

        assertThat(Preflight.of(runs("dev", Optional.of("kiosk"), TOKENS, account), NOBODY)
                        .refusals())
                .containsExactly(
                        "functions/kiosk/template.yaml needs --boundary ARN: CloudFormation's role makes no role without it");
        assertThat(commandWith(account.within("arn:aws:iam::1:policy/b")))
                .contains(" Boundary=arn:aws:iam::1:policy/b ");
    }

    private String commandWith(AwsAccount account) {
        return runs("dev", Optional.of("kiosk"), TOKENS, account).getFirst().toString();
    }

    @Test
    void saysThatTheCodeHasToBeBuilt() throws IOException {
        Files.delete(root.resolve("functions/kiosk/target/kiosk.zip"));

        assertThat(refusals("dev", Optional.empty(), TOKENS))
                .containsExactly("functions/kiosk/target/kiosk.zip is missing: build first, ./mvnw package");
    }

    @Test
    void saysAllOfItAtOnce() {
        assertThatThrownBy(() -> Preflight.of(runs("prod", Optional.empty(), Map.of()), NOBODY)
                        .require())
                .isInstanceOf(CommandFailure.class)
                .hasMessageContainingAll("TokenIssuer", "TokenKeys", "ProviderUrl");
    }

    @Test
    void saysWhatItCannotCheckWithoutCredentials() {
        assertThat(Preflight.of(runs("dev", Optional.empty(), with("Reserve", "yes")), NOBODY)
                        .notes())
                .singleElement()
                .asString()
                .contains("not checked", "reserves 77 executions");
    }

    private Preflight.Findings inAccount(String settings, Set<String> absent, Map<String, String> parameters) {
        Aws aws = (input, arguments) -> absent.stream().anyMatch(String.join(" ", arguments)::contains)
                ? new Shell.Result(254, "", "not found")
                : new Shell.Result(0, arguments.contains("get-account-settings") ? settings : "{}", "");
        return Preflight.of(runs("prod", Optional.of("kiosk"), parameters), aws);
    }

    private static String limits(int concurrency, long codeSize) {
        return """
                {"AccountLimit": {"ConcurrentExecutions": %d, "UnreservedConcurrentExecutions": %d, "TotalCodeSize": %d},
                 "AccountUsage": {"TotalCodeSize": 10}}""".formatted(concurrency, concurrency, codeSize);
    }

    @Test
    void saysThatTheQuotaIsTooSmallForTheReservations() {
        var parameters = new HashMap<>(with("ProviderUrl", "https://provider.example"));
        parameters.put("Reserve", "yes");

        assertThat(inAccount(limits(10, 1 << 20), Set.of(), parameters).refusals())
                .singleElement()
                .asString()
                .contains("Reserve=yes reserves 77 executions", "account's 10");
        assertThat(inAccount(limits(1000, 1 << 20), Set.of(), parameters).refusals())
                .isEmpty();
    }

    @Test
    void notesThatANewAccountRunsFewFunctionsAtATime() {
        assertThat(inAccount(limits(10, 1 << 20), Set.of(), with("ProviderUrl", "https://provider.example"))
                        .notes())
                .containsExactly(
                        "the account runs at most 10 functions at a time, as new accounts do; ask for a higher quota");
    }

    @Test
    void saysWhatIsMissingInTheAccount() {
        var found = inAccount(
                limits(1000, 11),
                Set.of("psp/webhook-secret", "cartwright-prod-delivery"),
                with("ProviderUrl", "https://provider.example"));

        assertThat(found.refusals())
                .satisfiesExactlyInAnyOrder(
                        secret ->
                                assertThat(secret).contains("create-secret --name cartwright/prod/psp/webhook-secret"),
                        delivery -> assertThat(delivery).contains("cartwright-prod-delivery is missing"),
                        code -> assertThat(code).contains("room for 0 MB"));
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
