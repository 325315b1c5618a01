package dev.cartwright.rules.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.rules.shop.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code, templates and pages use the field's standard words and none of these circumscriptions. */
class WordsTests {

    private static final Pattern CIRCUMSCRIPTION = Pattern.compile("lets in who may|makes writes repeatable"
            + "|turns faults into problems|whom a token was good for|what is unknown so soon again"
            + "|how long nobody calls|what is wrong with the table|not a word of it|slip into a log"
            + "|what it promises, and where|mend the cause|whose an order is|\\d who may not|of-bad-repute"
            + "|alarm (that )?rings|short absence|whom we call");

    private static final Set<String> KINDS = Set.of("java", "md", "yaml", "yml");

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.find(Shop.file(folder), 20, (file, facts) -> facts.isRegularFile())) {
            return files.filter(WordsTests::isWritten).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isWritten(Path file) {
        String name = file.toString();
        return KINDS.contains(name.substring(name.lastIndexOf('.') + 1))
                && !name.contains("/target/")
                && !name.endsWith("WordsTests.java");
    }

    private static List<String> circumscriptions(String text) {
        return CIRCUMSCRIPTION
                .matcher(text.toLowerCase(Locale.ROOT).replaceAll("\\s+(\\*|//|#)?\\s*", " "))
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    @Test
    void areTheFieldsOwn() {
        List<Path> files = Stream.concat(
                        Stream.of("functions", "infra", "localstack", "docs", ".github")
                                .flatMap(WordsTests::files),
                        Stream.of(Shop.file("README.md"), Shop.file("template.yaml")))
                .toList();

        assertThat(files)
                .hasSizeGreaterThan(500)
                .allSatisfy(file -> assertThat(circumscriptions(text(file)))
                        .as(file.toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/** Not a word of it, so that it cannot slip into a log. */",
                "# because of a neighbour's\n  # short absence",
                "createProduct refuses 7 who may not"
            })
    void seesAPlantedLine(String planted) {
        assertThat(circumscriptions(planted)).isNotEmpty();
    }
}
