package dev.cartwright.pricing.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Cases of other shops' public tests: one a line, columns between bars, the id first. */
final class Cases {

    private Cases() {}

    /** The id and all columns. */
    static Stream<Arguments> of(String file) {
        return read(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(columns -> Arguments.of(columns[0].strip(), columns));
    }

    private static String read(String file) {
        try (InputStream stream = Cases.class.getResourceAsStream("/oracles/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String[] list(String column, String separator) {
        return column.isBlank()
                ? new String[0]
                : Arrays.stream(column.split(separator, -1)).map(String::strip).toArray(String[]::new);
    }

    static long[] numbers(String column) {
        return Arrays.stream(list(column.strip(), " +"))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    /** {@code a=1 b=2}. */
    static Map<String, Long> amounts(String column, String separator) {
        return Arrays.stream(list(column.strip(), separator))
                .map(pair -> pair.split("=", -1))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Long.valueOf(pair[1]), Long::sum, TreeMap::new));
    }
}
