package dev.cartwright.rules.code;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.cartwright.rules.shop.Rule;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A class's name alone tells which one is meant. Capabilities are the exception: each is a bounded context with a language of its own,
 * so two of them may both have an {@code OrderId}. So is a library that knows nothing of the rest, which nobody reads beside it.
 */
final class ClassNamesAreUnique implements Rule<MainCode> {

    @Override
    public Stream<String> violations(MainCode code) {
        return code.files().stream()
                .collect(groupingBy(ClassNamesAreUnique::name, TreeMap::new, toList()))
                .values()
                .stream()
                .filter(namesakes -> namesakes.size() > 1 && !areOfDifferentCapabilities(namesakes))
                .map(namesakes -> "one name for several classes: " + namesakes);
    }

    private static String name(SourceFile source) {
        return source.isLibrary() ? source.module() + ":" + source.nameIgnoringCase() : source.nameIgnoringCase();
    }

    private static boolean areOfDifferentCapabilities(List<SourceFile> namesakes) {
        return namesakes.stream().allMatch(SourceFile::isCapability)
                && namesakes.stream().map(SourceFile::module).distinct().count() == namesakes.size();
    }
}
