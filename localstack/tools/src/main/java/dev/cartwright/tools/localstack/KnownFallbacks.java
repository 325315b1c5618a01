package dev.cartwright.tools.localstack;

import dev.cartwright.tools.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The resource types that LocalStack only reports as created, as listed in {@code localstack/PARITY.md}.
 *
 * @param types {@code AWS::CodeDeploy::DeploymentGroup}
 */
record KnownFallbacks(Set<String> types) {

    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+::\\w+::\\w+)` \\|", Pattern.MULTILINE);

    static KnownFallbacks in(Path parity) {
        try {
            return of(Files.readString(parity));
        } catch (IOException unreadable) {
            throw new CommandFailure(parity + " cannot be read", unreadable);
        }
    }

    static KnownFallbacks of(String parity) {
        return new KnownFallbacks(
                ROW.matcher(parity).results().map(row -> name(row)).collect(Collectors.toSet()));
    }

    private static String name(MatchResult row) {
        return row.group(1);
    }

    /** @throws CommandFailure that names unlisted types */
    void require(List<Stacks.Fallback> found) {
        String unknown = found.stream()
                .filter(fallback -> !types.contains(fallback.type()))
                .map(fallback -> "\n  " + fallback)
                .collect(Collectors.joining());
        if (!unknown.isEmpty()) {
            throw new CommandFailure(
                    "LocalStack says that it made what it does not have:" + unknown
                            + "\nlist the type in localstack/PARITY.md with what is lost, or move it to a template of its own in infra/");
        }
    }
}
