package dev.cartwright.tools.deploy;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.StageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One call of {@code sam deploy}.
 *
 * @param folder its working directory
 */
record SamDeploy(Path folder, List<String> command) {

    private static final Pattern HARMLESS = Pattern.compile("[\\w@%+=:,./-]+");
    private static final Pattern ZIP = Pattern.compile("\\bCodeUri: (\\S+\\.zip)");
    private static final Pattern NESTED = Pattern.compile("\\bLocation: (functions/\\S+)");
    private static final List<String> WHOSE_TOKENS = List.of("TokenIssuer", "TokenKeys");

    /**
     * The calls that deploy a stage or a part of it, in this order.
     *
     * @throws CommandFailure that names what is missing
     */
    static List<SamDeploy> of(
            Home home, String stage, Optional<String> part, Map<String, String> parameters, AwsAccount account) {
        String stack = "cartwright-" + StageName.require(stage);
        if (part.isPresent()) {
            Path template = template(home, part.get());
            String name = stack + "-" + part.get().replace('/', '-');
            return List.of(of(home, stage, name, template, parameters, account));
        }
        return List.of(
                of(home, stage, stack + "-delivery", template(home, "delivery"), Map.of(), account),
                of(home, stage, stack, home.root().resolve("template.yaml"), parameters, account),
                of(home, stage, stack + "-archive", template(home, "archive"), Map.of(), account));
    }

    private static Path template(Home home, String part) {
        return Stream.of("functions/" + part + "/template.yaml", "infra/" + part + ".yaml", part + ".yaml")
                .map(home.root()::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() ->
                        new CommandFailure("--only %s: neither functions/%s/template.yaml nor infra/%s.yaml is there"
                                .formatted(part, part, part)));
    }

    private static SamDeploy of(
            Home home, String stage, String stack, Path template, Map<String, String> parameters, AwsAccount account) {
        String text = read(template);
        var given = new LinkedHashMap<>(Map.of("Stage", stage));
        given.putAll(parameters);
        requireTokens(text, given);
        requireZips(home, template, text);
        var command = new ArrayList<>(List.of(
                "sam",
                "deploy",
                "--template-file",
                home.root().relativize(template).toString(),
                "--stack-name",
                stack,
                "--s3-prefix",
                stack,
                "--capabilities",
                "CAPABILITY_NAMED_IAM",
                "CAPABILITY_AUTO_EXPAND",
                "--no-confirm-changeset",
                "--no-fail-on-empty-changeset",
                "--tags",
                "application=cartwright",
                "stage=" + stage));
        command.addAll(account.options());
        command.add("--parameter-overrides");
        given.forEach((name, value) -> command.add(name + "=" + value));
        return new SamDeploy(home.root(), List.copyOf(command));
    }

    /** A stage without a token issuer accepts no token; that is reported before the deployment. */
    private static void requireTokens(String template, Map<String, String> given) {
        String missing = WHOSE_TOKENS.stream()
                .filter(name -> template.contains("\n  " + name + ": {Type: ") && !given.containsKey(name))
                .map(name -> " --parameter " + name + "=https://...")
                .collect(Collectors.joining());
        if (!missing.isEmpty()) {
            throw new CommandFailure(
                    "whose tokens does the stage accept? Say so:" + missing + " (docs/deploy.md tells more)");
        }
    }

    private static void requireZips(Home home, Path template, String text) {
        Stream<Path> nested =
                NESTED.matcher(text).results().map(location -> home.root().resolve(location.group(1)));
        Stream.concat(Stream.of(template), nested)
                .flatMap(some -> ZIP.matcher(read(some)).results().map(zip -> some.resolveSibling(zip.group(1))))
                .filter(zip -> !Files.exists(zip))
                .findFirst()
                .ifPresent(zip -> {
                    throw new CommandFailure(home.root().relativize(zip) + " is missing: build first, ./mvnw package");
                });
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException unreadable) {
            throw new CommandFailure(template + " cannot be read", unreadable);
        }
    }

    /** @throws CommandFailure if there is no SAM CLI, or it fails */
    void run() {
        System.out.println(this);
        try {
            int status = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new CommandFailure("sam deploy ended with " + status + "; what it said stands above");
            }
        } catch (IOException absent) {
            throw new CommandFailure("the SAM CLI is missing: pipx install aws-sam-cli", absent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", stop);
        }
    }

    /** The command line for a shell. */
    @Override
    public String toString() {
        return command.stream()
                .map(word -> HARMLESS.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
