package dev.cartwright.tools.compatibility;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.shop.JsonCodec;
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
            "Compare every OpenAPI definition and event schema with the last release (the nearest tag like v1.2) and report",
            "breaking changes: an operation, response or field that was removed, renamed or changed its type, or a new",
            "required field. A message with a breaking change needs a new type (OrderPlaced.v2) in addition to the old one;",
            "an API declares it by the major number of its info.version."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:compatible, or there is no release yet", "1:not compatible, or not comparable"})
public final class CompatibilityCheck implements Callable<Integer> {

    @Option(names = "--base", paramLabel = "REF", description = "Compare with this tag or commit instead.")
    private Optional<String> base = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final Path root;

    /** For this repository. */
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
        ContractFiles before = ContractFiles.at(git, revision.get());
        if (before.texts().isEmpty()) {
            throw new CommandFailure(revision.get() + " has no contract to compare with; say another --base");
        }
        return report(revision.get(), ContractComparison.of(before, ContractFiles.in(root)));
    }

    /** Without a release there is nothing to break; but a clone without tags does not prove that. */
    private int nothingReleased(Git git) {
        if (git.isShallow()) {
            throw new CommandFailure("this clone has no tags; fetch them: git fetch --unshallow --tags");
        }
        report("nothing", new ContractComparison(0, List.of(), List.of()));
        return 0;
    }

    private int report(String revision, ContractComparison comparison) {
        if (json) {
            System.out.println(JsonCodec.write(Map.of(
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
