package dev.cartwright.rules.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.rules.shop.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read names tests and operations that are there, and quotes code that is there. */
class ReadmeTests {

    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+Tests\\b");
    private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");

    /** The stack's own paths and those of kit's example belong to no contract. */
    private static final Pattern OPERATION =
            Pattern.compile("\\b((?:GET|HEAD|POST|PUT|PATCH|DELETE) )(?:/v1)?(/(?!_stack|notes)[\\w{}/-]+)");

    static List<Path> pages() throws IOException {
        return Stream.concat(
                        files("functions").filter(file -> file.endsWith("README.md")),
                        files("docs").filter(file -> file.toString().endsWith(".md")))
                .toList();
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.find(
                Shop.file(folder),
                20,
                (file, facts) -> facts.isRegularFile() && !file.toString().contains("/target/"))) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesOnlyTestsThatAreThere(Path page) throws IOException {
        Set<String> names = Stream.concat(files("functions"), files("localstack"))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(tests(Files.readString(page))).isSubsetOf(names);
    }

    private static List<String> tests(String page) {
        return TEST.matcher(page).results().map(MatchResult::group).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void quotesOnlyCodeThatIsThere(Path page) throws IOException {
        Set<String> lines = files("functions")
                .filter(file -> file.toString().endsWith(".java"))
                .flatMap(ReadmeTests::lines)
                .collect(Collectors.toSet());

        assertThat(quoted(Files.readString(page))).isSubsetOf(lines);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesOnlyOperationsThatAreThere(Path page) throws IOException {
        Set<String> routes = Shop.ofThisRepository().capabilities().stream()
                .flatMap(capability -> capability.operations().stream())
                .map(operation -> withoutNames(operation.route()))
                .collect(Collectors.toSet());

        assertThat(operations(Files.readString(page))).isSubsetOf(routes);
    }

    private static List<String> operations(String page) {
        return OPERATION
                .matcher(page)
                .results()
                .map(named -> withoutNames(named.group(1) + named.group(2)))
                .toList();
    }

    /** {@code {id}} and {@code {orderId}} are the same path. */
    private static String withoutNames(String route) {
        return route.replaceAll("\\{\\w+}", "{}");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> quoted(String page) {
        return CODE.matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
    }

    @Test
    void seesWhatAPageNamesAndQuotes() {
        String page = """
                Every paper is counted (`KioskTests`). `POST /v1/papers/{id}/sale` sells it.

                ```java
                var paper = new Paper();
                ```
                """;

        assertThat(tests(page)).containsExactly("KioskTests");
        assertThat(operations(page)).containsExactly("POST /papers/{}/sale");
        assertThat(quoted(page)).containsExactly("var paper = new Paper();");
    }
}
