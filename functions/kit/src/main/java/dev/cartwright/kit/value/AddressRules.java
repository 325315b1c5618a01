package dev.cartwright.kit.value;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a postal address needs in one country: a row of {@code addresses.tsv}, which is derived from Google's address metadata.
 *
 * @param required letters of {@link Field}
 * @param used the same; a required field is used
 * @param postalCode its form, whatever the case of its letters; empty: any
 * @param example of a postal code; empty where there is none
 * @param regions codes (ISO 3166-2, or else the post's) by code and name in lower case; empty where they are not known
 */
record AddressRules(
        String required, String used, Optional<Pattern> postalCode, String example, Map<String, String> regions) {

    private static final String FILE = "addresses.tsv";

    /** The row for countries of which nothing is known. */
    private static final String OTHERS = "ZZ";

    private static final int COLUMNS = 6;

    /** What an address may consist of, beside names, as the metadata abbreviates it. */
    enum Field {
        CITY("C"),
        REGION("S"),
        POSTAL_CODE("Z");

        private final String letter;

        Field(String letter) {
            this.letter = letter;
        }
    }

    /** The rows of the file by country, read with the first address. */
    private static final class Rows {

        private static final Map<String, String> ALL = read();

        private static Map<String, String> read() {
            try (InputStream file = Objects.requireNonNull(AddressRules.class.getResourceAsStream(FILE));
                    var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .collect(toUnmodifiableMap(line -> line.substring(0, line.indexOf('\t')), line -> line));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** @param country ISO 3166-1, two letters */
    static AddressRules of(String country) {
        return parse(Objects.requireNonNull(Rows.ALL.getOrDefault(country, Rows.ALL.get(OTHERS))));
    }

    private static AddressRules parse(String row) {
        String[] columns = row.split("\t", COLUMNS);
        Optional<Pattern> form = Optional.of(columns[3])
                .filter(pattern -> !pattern.isEmpty())
                .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
        return new AddressRules(columns[1], columns[2], form, columns[4], regions(columns[5]));
    }

    /** Of {@code CA|California;NV|Nevada}; a code goes before the same name of another region. */
    private static Map<String, String> regions(String column) {
        var regions = new HashMap<String, String>();
        List<List<String>> named = Arrays.stream(column.split(";"))
                .filter(region -> !region.isEmpty())
                .map(region -> List.of(region.split("\\|")))
                .toList();
        named.forEach(names -> regions.put(key(names.getFirst()), names.getFirst()));
        named.forEach(names -> names.forEach(name -> regions.putIfAbsent(key(name), names.getFirst())));
        return regions;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean require(Field field) {
        return required.contains(field.letter);
    }

    boolean use(Field field) {
        return used.contains(field.letter);
    }

    /** The code of a region that is given by code or by name. */
    Optional<String> code(String region) {
        return Optional.ofNullable(regions.get(key(region)));
    }
}
