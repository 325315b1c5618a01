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
import org.junit.jupiter.params.provider.ValueSource;

/** What people read names tests and operations that are there, and quotes code that is there. */
class ReadmeTests {

    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+Tests\\b");
    private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");

    /** The stack's own paths and those of kit's example belong to no contract. */
    private static final Pattern OPERATION =
            Pattern.compile("\\b((?:GET|HEAD|POST|PUT|PATCH|DELETE) )(?:/v1)?(/(?!_stack|notes)[\\w{}/-]+)");

    private static final Pattern METHOD = Pattern.compile("\\.\\w+\\(");
    private static final Pattern COUNT = Pattern.compile("read template.yaml: .* (\\d+) functions,");

    static List<Path> pages() throws IOException {
        return Stream.of(
                        Stream.of(Shop.file("README.md")),
                        files("functions").filter(file -> file.endsWith("README.md")),
                        files("localstack").filter(file -> file.endsWith("README.md")),
                        files("docs").filter(file -> file.toString().endsWith(".md")))
                .flatMap(pages -> pages)
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

    /** The library's page shows how to use it, in code that stands nowhere. */
    static List<Path> pagesThatQuote() throws IOException {
        return pages().stream()
                .filter(page -> !page.endsWith("dynamodb/README.md"))
                .toList();
    }

    @Test
    void showsOnlyMethodsThatAreThere() throws IOException {
        String sources = files("localstack/dynamodb")
                .filter(file -> file.toString().endsWith(".java"))
                .flatMap(ReadmeTests::lines)
                .collect(Collectors.joining("\n"));
        List<String> methods = quoted(Files.readString(Shop.file("localstack/dynamodb/README.md"))).stream()
                .flatMap(line -> METHOD.matcher(line).results())
                .map(MatchResult::group)
                .toList();

        assertThat(methods)
                .contains(".inMemory(", ".indexLag(")
                .allSatisfy(method -> assertThat(sources).contains(method.substring(1)));
    }

    @ParameterizedTest
    @MethodSource("pagesThatQuote")
    void quotesOnlyCodeThatIsThere(Path page) throws IOException {
        Set<String> lines = Stream.concat(files("functions"), files("localstack"))
                .filter(file -> file.toString().endsWith(".java"))
                .flatMap(ReadmeTests::lines)
                .collect(Collectors.toSet());

        assertThat(quoted(Files.readString(page))).isSubsetOf(lines);
    }

    /** What {@code up} prints of the root template, which nests neither delivery nor what is deployed once for an account. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "localstack/README.md"})
    void showsAsManyFunctionsAsTheRootTemplateNests(String page) throws IOException {
        long functions = Shop.ofThisRepository().capabilities().stream()
                .filter(capability -> isNested(capability.name()))
                .mapToLong(capability -> capability.template().functions().size())
                .sum();

        assertThat(counted(Files.readString(Shop.file(page)))).isNotEmpty().containsOnly(functions);
    }

    private static boolean isNested(String capability) {
        return Shop.ofThisRepository()
                .root()
                .root()
                .everything()
                .anyMatch(part -> part.text().contains("functions/" + capability + "/template.yaml"));
    }

    private static List<Long> counted(String page) {
        return COUNT.matcher(page)
                .results()
                .map(count -> Long.valueOf(count.group(1)))
                .toList();
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
