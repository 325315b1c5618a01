package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.math.BigInteger;
import java.util.Optional;

/** Which postal codes of a country are meant. */
public sealed interface PostalRule {

    boolean matches(PostalCode code);

    /** All codes that begin so. */
    record Prefix(PostalCode prefix) implements PostalRule {

        public Prefix {
            InvalidInput.unless(!prefix.value().isEmpty(), "a postal prefix is not empty");
        }

        @Override
        public boolean matches(PostalCode code) {
            return code.startsWith(prefix.value());
        }
    }

    /**
     * Numbers, both ends included. A longer code counts by its first digits: {@code 10001-1234} is in {@code 10001} to {@code 10292}.
     *
     * @param last of as many digits as the first; open, if empty
     */
    record Range(PostalCode first, Optional<PostalCode> last) implements PostalRule {

        public Range {
            InvalidInput.unless(
                    first.isNumber() && last.stream().allMatch(PostalCode::isNumber), "a postal range is of numbers");
            InvalidInput.unless(
                    last.stream().allMatch(end -> isAtMost(first, end)),
                    "a postal range ends at or after its start, with as many digits");
        }

        private static boolean isAtMost(PostalCode first, PostalCode last) {
            return first.value().length() == last.value().length()
                    && first.value().compareTo(last.value()) <= 0;
        }

        @Override
        public boolean matches(PostalCode code) {
            int digits = first.value().length();
            return code.isNumber()
                    && code.value().length() >= digits
                    && contains(new BigInteger(code.value().substring(0, digits)));
        }

        private boolean contains(BigInteger number) {
            return number.compareTo(new BigInteger(first.value())) >= 0
                    && last.stream().allMatch(end -> number.compareTo(new BigInteger(end.value())) <= 0);
        }
    }

    /** Codes that begin with what is written. */
    static PostalRule prefix(String country, String written) {
        return new Prefix(PostalCode.of(country, written));
    }

    /** @throws InvalidInput in a country whose codes have letters: they cannot be counted through */
    static PostalRule range(String country, String first, Optional<String> last) {
        InvalidInput.unless(
                Country.hasNumericPostalCodes(country), "postal codes of that country have letters: use prefixes");
        return new Range(PostalCode.of(country, first), last.map(end -> PostalCode.of(country, end)));
    }
}
