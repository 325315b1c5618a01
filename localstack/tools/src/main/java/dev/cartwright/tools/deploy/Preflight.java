package dev.cartwright.tools.deploy;

import dev.cartwright.template.DeclaredParameter;
import dev.cartwright.template.DeploymentTarget;
import dev.cartwright.template.SamApplication;
import dev.cartwright.template.TemplateOutline;
import dev.cartwright.tools.CommandFailure;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds what a deployment would fail on, or a shop that is deployed, before anything is changed. */
final class Preflight {

    /** Without them a stage accepts no token. */
    private static final List<String> WHOSE_TOKENS = List.of("TokenIssuer", "TokenKeys");

    private static final String PROVIDER = "ProviderUrl";
    private static final String PRODUCTION = "prod";

    /** What Lambda leaves to functions without a reservation ("Configuring reserved concurrency for a function"). */
    private static final int UNRESERVED = 100;

    private static final URI NOWHERE = URI.create("http://127.0.0.1");
    private static final DeploymentTarget ANYWHERE =
            new DeploymentTarget("us-east-1", "123456789012", "cartwright", NOWHERE, NOWHERE);

    private final List<SamDeploy> runs;
    private final Aws aws;
    private final List<String> refusals = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Preflight(List<SamDeploy> runs, Aws aws) {
        this.runs = runs;
        this.aws = aws;
    }

    /**
     * The findings.
     *
     * @param refusals what would fail
     * @param notes what could not be checked, and what works but not well
     */
    record Findings(List<String> refusals, List<String> notes) {

        /** @throws CommandFailure with all refusals */
        void require() {
            if (!refusals.isEmpty()) {
                throw new CommandFailure("would be refused:\n  - " + String.join("\n  - ", refusals));
            }
        }
    }

    static Findings of(List<SamDeploy> runs, Aws aws) {
        return new Preflight(runs, aws).findings();
    }

    private Findings findings() {
        for (SamDeploy run : runs) {
            parameters(run);
            code(run);
            provider(run);
            boundary(run);
        }
        account();
        return new Findings(refusals.stream().distinct().toList(), notes);
    }

    private void parameters(SamDeploy run) {
        run.given().forEach((name, value) -> {
            DeclaredParameter declared = run.template().parameters().get(name);
            if (declared == null) {
                refusals.add("%s has no parameter %s".formatted(run.name(), name));
            } else if (asked(run, name).anyMatch(template -> refuses(template, name, value))) {
                refusals.add("%s refuses the parameter %s=%s".formatted(run.name(), name, value));
            }
        });
        run.template().parameters().forEach((name, declared) -> {
            boolean required = declared.defaultValue().isEmpty() || WHOSE_TOKENS.contains(name);
            if (required && !run.given().containsKey(name)) {
                refusals.add("%s needs --parameter %s=...%s"
                        .formatted(run.name(), name, WHOSE_TOKENS.contains(name) ? ": whose tokens it accepts" : ""));
            }
        });
    }

    /** The templates that get a parameter. Which of the nested ones a stage has, the root decides. */
    private static Stream<TemplateOutline> asked(SamDeploy run, String name) {
        return name.equals("Stage") ? Stream.of(run.template()) : run.templates().stream();
    }

    private static boolean refuses(TemplateOutline template, String name, String value) {
        DeclaredParameter declared = template.parameters().get(name);
        return declared != null && !declared.accepts(value);
    }

    private void code(SamDeploy run) {
        run.templates().stream()
                .flatMap(template -> template.code().stream())
                .filter(zip -> !Files.exists(zip))
                .forEach(zip -> refusals.add(run.name(zip) + " is missing: build first, ./mvnw package"));
    }

    /** Without its address each order would wait for a payment until it times out. */
    private void provider(SamDeploy run) {
        boolean pays = run.template().parameters().containsKey(PROVIDER);
        boolean named = !run.given().getOrDefault(PROVIDER, "").isEmpty();
        if (pays && !named && run.stage().equals(PRODUCTION)) {
            refusals.add("%s needs --parameter %s=https://...: %s has no payment sandbox, and orders would time out"
                    .formatted(run.name(), PROVIDER, PRODUCTION));
        }
    }

    private void boundary(SamDeploy run) {
        boolean ofAPipeline = run.account().role().orElse("").contains(":role/cloudformation-cartwright-");
        if (ofAPipeline
                && run.template().parameters().containsKey("Boundary")
                && run.account().boundary().isEmpty()) {
            refusals.add(run.name() + " needs --boundary ARN: CloudFormation's role makes no role without it");
        }
    }

    private void account() {
        boolean readable = refusals.isEmpty();
        long reserved = readable ? runs.stream().mapToLong(this::reserved).sum() : 0;
        if (aws.find(inRegion("sts", "get-caller-identity")).isEmpty()) {
            notes.add(
                    "not checked without the AWS CLI and credentials: the stack of delivery, the provider's secrets, and the"
                            + " quota" + (reserved == 0 ? "" : ", of which this reserves " + reserved + " executions"));
            return;
        }
        aws.find(inRegion("lambda", "get-account-settings")).ifPresent(settings -> quota(settings, reserved));
        runs.forEach(this::requireSecrets);
        runs.forEach(this::requireDelivery);
    }

    private void quota(JsonNode settings, long reserved) {
        long limit = settings.at("/AccountLimit/ConcurrentExecutions").asLong(0);
        long free = settings.at("/AccountLimit/UnreservedConcurrentExecutions").asLong(0);
        boolean isNew = runs.stream().noneMatch(run -> isThere(run.stack()));
        if (reserved > 0 && (isNew ? free : limit) - UNRESERVED < reserved) {
            refusals.add(
                    "Reserve=yes reserves %d executions, and of the account's %d at a time %d are free, of which Lambda keeps %d; ask for a higher quota, or leave Reserve"
                            .formatted(reserved, limit, free, UNRESERVED));
        } else if (limit < UNRESERVED) {
            notes.add("the account runs at most %d functions at a time, as new accounts do; ask for a higher quota"
                    .formatted(limit));
        }
        long room = settings.at("/AccountLimit/TotalCodeSize").asLong(Long.MAX_VALUE)
                - settings.at("/AccountUsage/TotalCodeSize").asLong(0);
        if (room < size()) {
            refusals.add("the code of the new versions has %d MB, and the account has room for %d MB"
                    .formatted(size() >> 20, room >> 20));
        }
    }

    /** The bytes that new versions of all functions need while the old ones are there. */
    private long size() {
        return runs.stream()
                .flatMap(run -> run.templates().stream())
                .filter(template ->
                        !template.code().isEmpty() && template.code().stream().allMatch(Files::exists))
                .mapToLong(template ->
                        template.code().stream().mapToLong(Preflight::size).sum() * functions(template))
                .sum();
    }

    private static long size(Path zip) {
        return zip.toFile().length();
    }

    private static long functions(TemplateOutline template) {
        return new SamApplication(ANYWHERE)
                .read(template.file(), Map.of())
                .ofType("AWS::Lambda::Function")
                .count();
    }

    private long reserved(SamDeploy run) {
        if (!run.template().parameters().containsKey("Reserve")) {
            return 0;
        }
        var given = new HashMap<>(run.given());
        given.keySet().retainAll(run.template().parameters().keySet());
        return new SamApplication(ANYWHERE)
                .read(run.template().file(), given)
                .ofType("AWS::Lambda::Function")
                .map(function -> function.properties().get("ReservedConcurrentExecutions"))
                .flatMap(Stream::ofNullable)
                .mapToLong(count -> Long.parseLong(count.toString()))
                .sum();
    }

    /** With a provider of its own the shop needs the provider's secrets; the sandbox generates them. */
    private void requireSecrets(SamDeploy run) {
        if (run.given().getOrDefault(PROVIDER, "").isEmpty()) {
            return;
        }
        Stream.of("key", "webhook-secret")
                .map(name -> "cartwright/" + run.stage() + "/psp/" + name)
                .filter(name -> aws.find(inRegion("secretsmanager", "describe-secret", "--secret-id", name))
                        .isEmpty())
                .forEach(name -> refusals.add(
                        "the provider's secret is missing: aws secretsmanager create-secret --name %s --secret-string file://..."
                                .formatted(name)));
    }

    /** CodeDeploy's role and the check of new versions are in the stack of delivery. */
    private void requireDelivery(SamDeploy run) {
        String delivery = "cartwright-" + run.stage() + "-delivery";
        boolean isMade = runs.stream().anyMatch(other -> other.stack().equals(delivery));
        if (run.template().parameters().containsKey("Rollout") && !isMade && !isThere(delivery)) {
            refusals.add("the stack %s is missing: --only delivery first".formatted(delivery));
        }
    }

    private boolean isThere(String stack) {
        return aws.find(inRegion("cloudformation", "describe-stacks", "--stack-name", stack))
                .isPresent();
    }

    private List<String> inRegion(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        runs.getFirst().account().region().ifPresent(region -> all.addAll(List.of("--region", region)));
        return all;
    }
}
