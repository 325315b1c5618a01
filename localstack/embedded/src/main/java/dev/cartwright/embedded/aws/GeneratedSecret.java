package dev.cartwright.embedded.aws;

import dev.cartwright.template.resource.Declared;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of {@code GenerateSecretString}: random characters, at least one of each kind. */
record GeneratedSecret(int length, boolean withPunctuation) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DEFAULT_LENGTH = 32;
    private static final List<String> KINDS =
            List.of("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789");
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /** @throws dev.cartwright.template.resource.UnsupportedResource that names an unsupported property */
    static GeneratedSecret declared(Declared declared) {
        declared.only("PasswordLength", "ExcludePunctuation");
        return new GeneratedSecret(
                declared.number("PasswordLength", DEFAULT_LENGTH), !declared.flag("ExcludePunctuation", false));
    }

    String value() {
        String characters = String.join("", KINDS) + (withPunctuation ? PUNCTUATION : "");
        String value;
        do {
            value = RANDOM.ints(length, 0, characters.length())
                    .mapToObj(index -> characters.substring(index, index + 1))
                    .collect(Collectors.joining());
        } while (!hasEachKind(value));
        return value;
    }

    private static boolean hasEachKind(String value) {
        return KINDS.stream().allMatch(kind -> value.chars().anyMatch(character -> kind.indexOf(character) >= 0));
    }
}
