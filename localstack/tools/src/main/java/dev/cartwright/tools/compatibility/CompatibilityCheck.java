package dev.cartwright.tools.compatibility;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.shop.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code localstack/check compatibility}. */
@Command(
        name = "compatibility",
        mixinStandardHelpOptions = true,
        description = {
            "Compare every OpenAPI definition and event schema with that of the last release, the nearest tag like v1.2, and",
            "refuse what clients or other versions of a function could not take: an operation, answer or field that is gone,",
            "renamed or of another shape, and something new that is required. A message that has to change gets a new type",
            "(OrderPlaced.v2) beside the old one; an API declares it by the major number of its info.version."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing breaks, or there is no release yet", "1:something breaks, or cannot be compared"})
public final class CompatibilityCheck implements Callable<Integer> {

    @Option(names = "--base", paramLabel = "REF", description = "Compare with this tag or commit instead.")
    private Optional<String> base = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final Path root;

    /** Of this repository. */
    public CompatibilityCheck() {
        this(Home.current().root());
    }

    CompatibilityCheck(Path root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var git = new Git(root);
        Optional<String> revision = base.or(git::lastRelease);
        if (revision.isEmpty()) {
            return nothingReleased(git);
        }
        Contracts before = Contracts.at(git, revision.get());
        if (before.texts().isEmpty()) {
            throw new CommandFailure(revision.get() + " has no contract to compare with; say another --base");
        }
        return report(revision.get(), Comparison.of(before, Contracts.in(root)));
    }

    /** Whatever was not released was promised to nobody; but a clone without tags is no proof of that. */
    private int nothingReleased(Git git) {
        if (git.isShallow()) {
            throw new CommandFailure("this clone has no tags; fetch them: git fetch --unshallow --tags");
        }
        report("nothing", new Comparison(0, List.of(), List.of()));
        return 0;
    }

    private int report(String revision, Comparison comparison) {
        if (json) {
            System.out.println(Json.write(Map.of(
                    "base", revision,
                    "compared", comparison.compared(),
                    "breaking", comparison.breaks(),
                    "declared", comparison.declared())));
        } else {
            comparison.declared().forEach(what -> System.out.println("new version  " + what));
            comparison.breaks().forEach(what -> System.out.println("breaking     " + what));
            System.out.println(
                    comparison.compared() == 0
                            ? "no release is tagged yet, and nothing was promised; --base REF compares with any commit"
                            : "compared with " + revision);
            System.out.printf(
                    "compatibility: %d compared, %d breaking%n",
                    comparison.compared(), comparison.breaks().size());
        }
        return comparison.breaks().isEmpty() ? 0 : 1;
    }
}
