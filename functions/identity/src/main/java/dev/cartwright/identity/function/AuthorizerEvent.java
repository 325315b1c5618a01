package dev.cartwright.identity.function;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of API Gateway's {@code REQUEST} event that we use.
 *
 * @param methodArn {@code arn:aws:execute-api:eu-west-1:123456789012:api/stage/GET/orders/ord_1}
 */
public record AuthorizerEvent(
        String methodArn,
        @Nullable Map<String, @Nullable String> headers,
        @Nullable Map<String, @Nullable List<String>> multiValueHeaders) {

    /** A well-formed token with a wrong signature: refusing it fetches the issuer's keys and verifies a signature. */
    public static final AuthorizerEvent PRIMER = new AuthorizerEvent(
            "arn:aws:execute-api:region:account:api/stage/GET/",
            Map.of("Authorization", "Bearer eyJhbGciOiJSUzI1NiJ9.e30." + "A".repeat(342)),
            null);

    private static final String BEARER = "bearer ";

    Optional<String> bearerToken() {
        return headers == null || hasTwo() ? Optional.empty() : bearerToken(headers);
    }

    /** Of two tokens each may be of another caller. */
    private boolean hasTwo() {
        return multiValueHeaders != null
                && multiValueHeaders.entrySet().stream()
                                .filter(header -> header.getKey().equalsIgnoreCase("Authorization"))
                                .flatMap(header -> Stream.ofNullable(header.getValue()))
                                .mapToInt(List::size)
                                .sum()
                        > 1;
    }

    private static Optional<String> bearerToken(Map<String, @Nullable String> headers) {
        for (var header : headers.entrySet()) {
            String value = header.getValue();
            if (header.getKey().equalsIgnoreCase("Authorization")
                    && value != null
                    && value.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
                return Optional.of(value.substring(BEARER.length()).strip());
            }
        }
        return Optional.empty();
    }
}
