package dev.cartwright.tools.compatibility;

import dev.cartwright.tools.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The OpenAPI definitions and event schemas of all capabilities.
 *
 * @param texts by the file's path in the repository
 */
record ContractFiles(Map<String, String> texts) {

    private static final Pattern CONTRACT =
            Pattern.compile("functions/[^/]+/contract/(openapi\\.yaml|events/[^/]+\\.schema\\.json)");

    /** From the working copy, committed or not. */
    static ContractFiles in(Path root) {
        try (Stream<Path> files = Files.find(
                root.resolve("functions"),
                4,
                (file, facts) -> CONTRACT.matcher(path(root, file)).matches())) {
            return of(files.map(file -> path(root, file)), path -> read(root.resolve(path)));
        } catch (IOException unreadable) {
            throw new CommandFailure("the contracts below " + root + " cannot be read", unreadable);
        }
    }

    /** From a tag or commit. */
    static ContractFiles at(Git git, String revision) {
        return of(git.files(revision, "functions").stream(), path -> git.text(revision, path));
    }

    private static ContractFiles of(Stream<String> paths, Function<String, String> text) {
        return new ContractFiles(paths.filter(path -> CONTRACT.matcher(path).matches())
                .collect(Collectors.toMap(path -> path, text, (one, other) -> one, TreeMap::new)));
    }

    private static String path(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " cannot be read", unreadable);
        }
    }
}
