package dev.cartwright.tools.sam;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.events.EventTrial.Verdict;
import dev.cartwright.tools.report.Parallel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** AWS's linters of templates, {@code sam validate --lint} and cfn-lint, and rules for what its translator makes of them. */
final class TemplateLint {

    private static final int AT_ONCE = 2;

    private final Path root;
    private final Consumer<Verdict> listener;

    TemplateLint(Path root, Consumer<Verdict> listener) {
        this.root = root;
        this.listener = listener;
    }

    /** Checks the root template, those of the capabilities and of {@code infra/}, and the one of the recording functions. */
    void run() {
        List<Path> templates = templates();
        Translation translation = Translation.open(root);
        templates.stream()
                .filter(template -> isSam(template) && !template.equals(recording()))
                .forEach(template -> translated(translation, template));
        new Parallel(AT_ONCE).each(templates, template -> {
            tell("cfn-lint", template, Shell.run(root, "cfn-lint", template.toString()));
            if (isSam(template)) {
                tell(
                        "sam validate --lint",
                        template,
                        Shell.run(root, "sam", "validate", "--lint", "--template", template.toString()));
            }
        });
    }

    private void translated(Translation translation, Path template) {
        String name = root.relativize(template).toString();
        try {
            TranslatedTemplate made = translation.translate(template);
            TranslatedTemplate.RULES.keySet().stream()
                    .sorted()
                    .forEach(rule ->
                            listener.accept(new Verdict("translated " + name + ": " + rule, made.violations(rule))));
        } catch (CommandFailure refused) {
            listener.accept(new Verdict("translated " + name, List.of(String.valueOf(refused.getMessage()))));
        }
    }

    private void tell(String what, Path template, Shell.Result result) {
        String all = (result.out() + "\n" + result.err()).strip();
        listener.accept(new Verdict(what + " " + root.relativize(template), result.ok() ? List.of() : List.of(all)));
    }

    private List<Path> templates() {
        try (Stream<Path> infra = Files.list(root.resolve("infra"));
                Stream<Path> functions = Files.list(root.resolve("functions"))) {
            return Stream.of(
                            Stream.of(root.resolve("template.yaml"), recording()),
                            infra.filter(file -> file.toString().endsWith(".yaml")),
                            functions
                                    .map(folder -> folder.resolve("template.yaml"))
                                    .filter(Files::exists))
                    .flatMap(files -> files)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new CommandFailure(root + " cannot be read", unreadable);
        }
    }

    /** Runs on LocalStack and under SAM for {@code check parity}, and never on AWS. */
    private Path recording() {
        return root.resolve("localstack/bench/parity/template.yaml");
    }

    private static boolean isSam(Path template) {
        try {
            return Files.readString(template).contains("Transform: AWS::Serverless");
        } catch (IOException unreadable) {
            throw new CommandFailure(template + " cannot be read", unreadable);
        }
    }
}
