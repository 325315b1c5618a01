package dev.cartwright.tools.sam;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.MissingEngine;
import dev.cartwright.tools.shop.JsonCodec;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** AWS's SAM translator, which is installed with the SAM CLI and runs in its Python. */
final class Translation {

    private static final String SCRIPT = "translate.py";

    private final Path root;
    private final String python;

    private Translation(Path root, String python) {
        this.root = root;
        this.python = python;
    }

    /** @throws MissingEngine if there is no SAM CLI that runs in a Python */
    static Translation open(Path root) {
        return new Translation(
                root,
                Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, "sam"))
                        .filter(Files::isExecutable)
                        .flatMap(Translation::interpreter)
                        .findFirst()
                        .orElseThrow(
                                () -> new MissingEngine(
                                        "SAM CLI is missing, or not a Python program: pipx install aws-sam-cli, and have sam on the PATH")));
    }

    /** The Python of the script's first line, {@code #!/home/ann/.local/pipx/venvs/aws-sam-cli/bin/python}. */
    private static Stream<String> interpreter(Path script) {
        try (Stream<String> lines = Files.lines(script, StandardCharsets.ISO_8859_1)) {
            return lines
                    .limit(1)
                    .filter(line -> line.startsWith("#!"))
                    .map(line -> line.substring(2).strip())
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    /** @throws CommandFailure with what the translator refuses */
    TranslatedTemplate translate(Path template) {
        return new TranslatedTemplate(resources(template, "a".repeat(64)), resources(template, "b".repeat(64)));
    }

    private JsonNode resources(Path template, String revision) {
        var result = Shell.run(root, script(), List.of(python, "-", template.toString(), revision));
        if (!result.ok()) {
            throw new CommandFailure(lastLine(result.err()));
        }
        return JsonCodec.read(result.out()).path("Resources");
    }

    private static String lastLine(String text) {
        return Arrays.stream(text.strip().split("\n")).reduce("", (before, line) -> line);
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Translation.class.getResourceAsStream(SCRIPT))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new CommandFailure(SCRIPT + " cannot be read", failure);
        }
    }
}
