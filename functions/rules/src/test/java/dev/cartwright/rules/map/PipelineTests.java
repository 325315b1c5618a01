package dev.cartwright.rules.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Shop;
import dev.cartwright.rules.shop.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every capability is delivered by a workflow of its own, when it, kit or what all share has changed. */
class PipelineTests {

    private static final String SHARED = ".github/workflows/";

    static List<Capability> capabilities() {
        return Shop.ofThisRepository().capabilities();
    }

    private static String workflow(String name) throws IOException {
        return Files.readString(Shop.file(SHARED + name + ".yml"));
    }

    private static List<String> violations(Capability capability, String yaml) {
        Tree workflow = Tree.ofYaml(yaml);
        Tree job = workflow.at("jobs", "deliver");
        Stream<String> paths = Stream.of("push", "pull_request")
                .flatMap(event -> needed(capability.name())
                        .filter(path ->
                                !workflow.at("on", event, "paths").texts().contains(path))
                        .map(path -> event + " without the path " + path));
        Stream<String> inputs = Stream.of(
                        job.at("uses").is("./.github/workflows/deliver.yml") ? "" : "uses",
                        job.at("with", "capability").is(capability.name()) ? "" : "capability",
                        job.at("with", "tokens").is(false) == takesTokens(capability) ? "tokens" : "",
                        choosesTheRollout(workflow, job) ? "" : "rollout",
                        job.at("with", "production").is(false) == isInProduction(capability) ? "production" : "",
                        workflow.at("on", "push", "branches").texts().equals(List.of("main")) ? "" : "branches")
                .filter(wrong -> !wrong.isEmpty());
        return Stream.concat(paths, inputs).toList();
    }

    private static Stream<String> needed(String name) {
        return Stream.of(
                "functions/" + name + "/**",
                "functions/kit/**",
                "functions/*.xml",
                "infra/bus.yaml",
                "pom.xml",
                SHARED + name + ".yml",
                SHARED + "deliver.yml",
                SHARED + "deploy.yml");
    }

    /** A canary, unless somebody starts the workflow by hand and chooses otherwise. */
    private static boolean choosesTheRollout(Tree workflow, Tree job) {
        Tree choice = workflow.at("on", "workflow_dispatch", "inputs", "rollout");
        return choice.at("default").is("Canary")
                && choice.at("options").texts().equals(List.of("Canary", "AllAtOnce"))
                && job.at("with", "rollout").is("${{ inputs.rollout || 'Canary' }}");
    }

    private static boolean takesTokens(Capability capability) {
        return capability.template().root().at("Parameters", "TokenKeys").exists();
    }

    private static boolean isInProduction(Capability capability) {
        return !capability
                .template()
                .root()
                .at("Parameters", "Stage", "AllowedPattern")
                .text()
                .startsWith("(?!prod$)");
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void deliverEveryCapability(Capability capability) throws IOException {
        assertThat(violations(capability, workflow(capability.name()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'functions/catalog/**', 'functions/order/**', push without the path functions/catalog/**",
        "'functions/kit/**', 'functions/keep/**', pull_request without the path functions/kit/**",
        "capability: catalog, capability: order, capability",
        "branches: [main], branches: [next], branches",
        "capability: catalog, 'capability: catalog\n      tokens: false', tokens",
        "capability: catalog, 'capability: catalog\n      production: false', production",
        "inputs.rollout, inputs.roll, rollout",
        "'default: Canary', 'default: AllAtOnce', rollout",
        "deliver.yml, else.yml, uses"
    })
    void seesThePlantedMistake(String right, String wrong, String violation) throws IOException {
        Capability catalog = capabilities().stream()
                .filter(capability -> capability.name().equals("catalog"))
                .findFirst()
                .orElseThrow();
        String planted = workflow("catalog").replace(right, wrong);

        assertThat(planted).isNotEqualTo(workflow("catalog"));
        assertThat(violations(catalog, planted)).contains(violation);
    }

    /** A tag can be moved to other code; a commit cannot. */
    @Test
    void runActionsOfACommit() throws IOException {
        for (String name : List.of("deliver", "deploy")) {
            assertThat(workflow(name).lines().filter(line -> line.contains("uses: ") && !line.contains("uses: ./")))
                    .isNotEmpty()
                    .allMatch(
                            line -> line.matches(".*uses: [\\w/-]+@[0-9a-f]{40} # v[\\d.]+.*"),
                            "a commit and its version");
        }
    }

    @Test
    void deployWithinTheBoundaryOfTheStage() throws IOException {
        assertThat(workflow("deploy")).contains("--boundary \"$BOUNDARY\" --rollout \"$ROLLOUT\"");
    }

    @Test
    void useNoKeyThatIsKept() throws IOException {
        for (String name : List.of("deliver", "deploy")) {
            assertThat(workflow(name)).doesNotContain("secrets.", "AWS_SECRET_ACCESS_KEY", "aws-access-key-id");
        }
        assertThat(workflow("deploy")).contains("id-token: write", "role-to-assume: ${{ vars.AWS_ROLE }}");
    }
}
