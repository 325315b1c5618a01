package dev.cartwright.tools.compatibility;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contracts of two versions of the shop.
 *
 * @param compared how many contracts of the old one there are
 * @param breaks what cannot be, each with its file
 * @param declared what broke in an API whose major version went up with it
 */
record Comparison(int compared, List<String> breaks, List<String> declared) {

    private static final Pattern MAJOR = Pattern.compile("(?m)^\\s*version: '?\"?(\\d+)");

    static Comparison of(Contracts before, Contracts after) {
        List<Finding> findings = before.texts().entrySet().stream()
                .flatMap(contract -> findings(
                        contract.getKey(), contract.getValue(), after.texts().get(contract.getKey())))
                .toList();
        return new Comparison(
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
