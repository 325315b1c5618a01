package dev.cartwright.tools.deploy;

import dev.cartwright.template.TemplateOutline;
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
 * @param root the repository, its working directory
 * @param given the parameters of the template
 */
record SamDeploy(
        Path root,
        String stage,
        String stack,
        TemplateOutline template,
        Map<String, String> given,
        AwsAccount account) {

    private static final Pattern HARMLESS = Pattern.compile("[\\w@%+=:,./-]+");

    /**
     * The calls that deploy a stage or a part of it, in this order.
     *
     * @throws CommandFailure if there is no such stage or part
     */
    static List<SamDeploy> of(
            Home home,
            String stage,
            Optional<String> part,
            Map<String, String> parameters,
            Rollout rollout,
            AwsAccount account) {
        String stack = "cartwright-" + StageName.require(stage);
        Map<String, String> shared = shared(stage, rollout, account);
        if (part.isPresent()) {
            String name = stack + "-" + part.get().replace('/', '-');
            return List.of(of(home, stage, name, template(home, part.get()), shared, parameters, account));
        }
        return List.of(
                of(home, stage, stack + "-delivery", template(home, "delivery"), shared, Map.of(), account),
                of(home, stage, stack, home.root().resolve("template.yaml"), shared, parameters, account),
                of(home, stage, stack + "-archive", template(home, "archive"), shared, Map.of(), account));
    }

    /** What each template gets that declares it. The roll-out is always said: SAM keeps a parameter that is not. */
    private static Map<String, String> shared(String stage, Rollout rollout, AwsAccount account) {
        var shared = new LinkedHashMap<String, String>();
        shared.put("Stage", stage);
        shared.put("Rollout", rollout.name());
        account.boundary().ifPresent(boundary -> shared.put("Boundary", boundary));
        return shared;
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
            Home home,
            String stage,
            String stack,
            Path file,
            Map<String, String> shared,
            Map<String, String> parameters,
            AwsAccount account) {
        TemplateOutline template = TemplateOutline.of(file);
        var given = new LinkedHashMap<>(shared);
        given.keySet().retainAll(template.parameters().keySet());
        given.putAll(parameters);
        return new SamDeploy(home.root(), stage, stack, template, given, account);
    }

    /** This template and those nested in it. */
    List<TemplateOutline> templates() {
        return Stream.concat(
                        Stream.of(template),
                        template.nested().values().stream()
                                .filter(Files::exists)
                                .map(TemplateOutline::of))
                .toList();
    }

    /** Where the template is, for a reader. */
    String name() {
        return root.relativize(template.file()).toString();
    }

    /** The name of a file of the repository. */
    String name(Path file) {
        return root.relativize(file.normalize()).toString();
    }

    /** @throws CommandFailure if the code is not built */
    List<String> command() {
        var command = new ArrayList<>(List.of(
                "sam",
                "deploy",
                "--template-file",
                name(),
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
        revisions().forEach((name, value) -> command.add(name + "=" + value));
        return List.copyOf(command);
    }

    /** {@code Revision} of a capability, {@code OrderRevision} and so on of the root. */
    Map<String, String> revisions() {
        var revisions = new LinkedHashMap<String, String>();
        if (template.parameters().containsKey("Revision")) {
            revisions.put("Revision", Revision.of(template, given));
        }
        template.nested().forEach((id, file) -> {
            if (template.parameters().containsKey(id + "Revision")) {
                revisions.put(id + "Revision", Revision.of(TemplateOutline.of(file), given));
            }
        });
        return revisions;
    }

    /** @throws CommandFailure if there is no SAM CLI, or it fails */
    void run() {
        System.out.println(this);
        try {
            int status = new ProcessBuilder(command())
                    .directory(root.toFile())
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
        return command().stream()
                .map(word -> HARMLESS.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
