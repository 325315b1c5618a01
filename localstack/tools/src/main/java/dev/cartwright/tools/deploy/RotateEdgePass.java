package dev.cartwright.tools.deploy;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.Sleep;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code localstack/rotate-edge-pass}: a new secret between CloudFront and the APIs, without a moment in which customers are refused. */
@Command(
        name = "rotate-edge-pass",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Replace the secret that infra/edge.yaml sends and infra/origins.yaml requires: write a new version, let the APIs",
            "accept both, let CloudFront (and infra/partners.yaml, if it is deployed) send the new one, let the APIs refuse the",
            "old one. After a failure run it again: it goes on with the version that is not sent everywhere yet."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:rotated", "1:failed, and customers are served"})
public final class RotateEdgePass implements Callable<Integer> {

    private static final String EDGE_REGION = "us-east-1";
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int LOOKS = 60;
    private static final int LENGTH = 48;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    @Option(names = "--stage", required = true, description = "The stage.")
    private String stage = "";

    @Option(names = "--region", required = true, description = "The region of the APIs.")
    private String region = "";

    @Override
    public Integer call() {
        Home home = Home.current();
        new Rotation(stage, region, Aws.cli(home.root()), step -> deploy(home, step)).run();
        return 0;
    }

    private static void deploy(Home home, Step step) {
        SamDeploy.of(
                        home,
                        step.stage(),
                        Optional.of(step.part()),
                        step.parameters(),
                        Rollout.Canary,
                        new AwsAccount().in(step.region()))
                .forEach(SamDeploy::run);
    }

    /** An update of one stack; SAM keeps the parameters that it does not name. */
    record Step(String stage, String part, String region, Map<String, String> parameters) {}

    /** The steps in their order. At each moment the APIs accept what CloudFront sends. */
    record Rotation(String stage, String region, Aws aws, Consumer<Step> deploy) {

        void run() {
            String version = newVersion();
            awaitReplica(version);
            deploy.accept(step("origins", region, Map.of("PassVersion", version, "AcceptPrevious", "yes")));
            deploy.accept(step("edge", EDGE_REGION, Map.of("PassVersion", version)));
            if (stack("partners", region).isPresent()) {
                deploy.accept(step("partners", region, Map.of("PassVersion", version)));
            }
            deploy.accept(step("origins", region, Map.of("PassVersion", version, "AcceptPrevious", "no")));
            System.out.println(
                    "rotate-edge-pass: CloudFront sends version " + version + ", and the APIs accept no other");
        }

        private Step step(String part, String in, Map<String, String> parameters) {
            return new Step(stage, part, in, parameters);
        }

        /** A second new version while CloudFront sends the first would take away its label AWSPREVIOUS, and lock customers out. */
        private String newVersion() {
            Map<String, String> labelled = versions(EDGE_REGION);
            String current = Optional.ofNullable(labelled.get("AWSCURRENT"))
                    .orElseThrow(() ->
                            new CommandFailure("the secret " + secret() + " has no value: deploy the edge first"));
            String unnamed = labelled.getOrDefault("AWSPREVIOUS", current);
            boolean isSentByAll = Stream.of(stack("edge", EDGE_REGION), stack("partners", region))
                    .flatMap(Optional::stream)
                    .allMatch(stack -> passVersion(stack).orElse(unnamed).equals(current));
            if (!isSentByAll) {
                return current;
            }
            String id = UUID.randomUUID().toString();
            aws.require(
                    JsonCodec.write(Map.of("SecretId", secret(), "ClientRequestToken", id, "SecretString", random())),
                    List.of(
                            "secretsmanager",
                            "put-secret-value",
                            "--region",
                            EDGE_REGION,
                            "--cli-input-json",
                            "file:///dev/stdin"));
            return id;
        }

        private String secret() {
            return "cartwright/" + stage + "/edge-pass";
        }

        private static String random() {
            return new SecureRandom()
                    .ints(LENGTH, 0, LETTERS.length())
                    .mapToObj(index -> LETTERS.substring(index, index + 1))
                    .collect(Collectors.joining());
        }

        /** The version ids of the secret by label. */
        private Map<String, String> versions(String in) {
            return aws
                    .require("", List.of("secretsmanager", "describe-secret", "--secret-id", secret(), "--region", in))
                    .path("VersionIdsToStages")
                    .properties()
                    .stream()
                    .flatMap(version -> version.getValue()
                            .valueStream()
                            .map(label -> Map.entry(label.asString(""), version.getKey())))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        }

        private Optional<JsonNode> stack(String part, String in) {
            return aws.find(List.of(
                            "cloudformation",
                            "describe-stacks",
                            "--stack-name",
                            "cartwright-" + stage + "-" + part,
                            "--region",
                            in))
                    .map(answer -> answer.at("/Stacks/0"));
        }

        /** The version that a stack names; none before the first rotation. */
        private static Optional<String> passVersion(JsonNode stack) {
            return stack.path("Parameters")
                    .valueStream()
                    .filter(parameter ->
                            parameter.path("ParameterKey").asString("").equals("PassVersion"))
                    .map(parameter -> parameter.path("ParameterValue").asString(""))
                    .filter(version -> !version.isEmpty())
                    .findFirst();
        }

        private void awaitReplica(String version) {
            for (int look = 0; look < LOOKS; look++) {
                if (version.equals(versions(region).get("AWSCURRENT"))) {
                    return;
                }
                Sleep.of(LOOK);
            }
            throw new CommandFailure(
                    "the secret's replica in " + region + " did not get the new version; run this again");
        }
    }
}
