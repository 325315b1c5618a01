package dev.cartwright.tools.compatibility;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of two versions of all contracts.
 *
 * @param compared the number of contracts in the old version
 * @param breaks undeclared breaking changes, each with its file
 * @param declared breaking changes in an API whose major version was increased
 */
record ContractComparison(int compared, List<String> breaks, List<String> declared) {

    private static final Pattern MAJOR = Pattern.compile("(?m)^\\s*version: '?\"?(\\d+)");

    static ContractComparison of(ContractFiles before, ContractFiles after) {
        List<Finding> findings = before.texts().entrySet().stream()
                .flatMap(contract -> findings(
                        contract.getKey(), contract.getValue(), after.texts().get(contract.getKey())))
                .toList();
        return new ContractComparison(
                before.texts().size(),
                findings.stream()
                        .filter(finding -> !finding.declared())
                        .map(Finding::text)
                        .toList(),
                findings.stream().filter(Finding::declared).map(Finding::text).toList());
    }

    private record Finding(String text, boolean declared) {}

    private static Stream<Finding> findings(String path, String before, @Nullable String after) {
        if (after == null) {
            return Stream.of(new Finding(path + ": is gone", false));
        }
        if (before.equals(after)) {
            return Stream.empty();
        }
        boolean api = path.endsWith(".yaml");
        List<String> breaks = api ? ApiComparison.breaks(before, after) : SchemaComparison.breaks(before, after);
        boolean declared = api && major(after) > major(before);
        return breaks.stream().map(what -> new Finding(path + ": " + what, declared));
    }

    private static int major(String definition) {
        Matcher version = MAJOR.matcher(definition);
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }
}
