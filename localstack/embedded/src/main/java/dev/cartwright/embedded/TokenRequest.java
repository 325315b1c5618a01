package dev.cartwright.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of {@code POST /_stack/token}: {@code {"subject": "ann", "roles": ["customer"], "groups": ["wholesale"], "audience": "...",
 * "expiresInSeconds": 3600}}; only the subject is required.
 *
 * @param groups of customers
 * @param validFor negative for a token that has expired
 */
record TokenRequest(
        String subject, List<String> roles, List<String> groups, Optional<String> audience, Duration validFor) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FIELDS = Set.of("subject", "roles", "groups", "audience", "expiresInSeconds");

    /** Those that functions know. A token with another one would be good for nothing. */
    private static final List<String> ROLES = List.of("customer", "admin", "service");

    private static final long HOUR = 3600;
    private static final long YEAR = 366 * 24 * HOUR;

    /** @throws IllegalArgumentException that names the field that is wrong */
    static TokenRequest read(byte[] body) {
        JsonNode wanted = object(body);
        for (String name : wanted.propertyNames()) {
            require(
                    FIELDS.contains(name),
                    name + " is unknown; a token has subject, roles, groups, audience and expiresInSeconds");
        }
        String subject = wanted.path("subject").asString("");
        require(wanted.path("subject").isString() && !subject.isBlank(), "subject must be a text that is not empty");
        return new TokenRequest(
                subject,
                roles(wanted.path("roles")),
                texts("groups", wanted.path("groups")),
                audience(wanted.path("audience")),
                Duration.ofSeconds(seconds(wanted.path("expiresInSeconds"))));
    }

    TokenIssuer.Claims claims(String usualAudience) {
        List<String> all = Stream.concat(roles.stream(), groups.stream()).toList();
        return new TokenIssuer.Claims(subject, all, audience.orElse(usualAudience), validFor);
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            require(read.isObject(), "send a JSON object: {\"subject\": \"ann\", \"roles\": [\"customer\"]}");
            return read;
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("the body is not JSON", unreadable);
        }
    }

    private static List<String> roles(JsonNode given) {
        List<String> roles = texts("roles", given);
        require(ROLES.containsAll(roles), "roles are " + String.join(", ", ROLES));
        return roles;
    }

    private static List<String> texts(String name, JsonNode given) {
        require(given.isMissingNode() || given.isArray(), name + " must be a list of texts");
        var texts = new ArrayList<String>();
        for (JsonNode text : given) {
            require(text.isString(), name + " must be a list of texts");
            texts.add(text.asString());
        }
        return texts;
    }

    private static Optional<String> audience(JsonNode given) {
        require(given.isMissingNode() || given.isString(), "audience must be a text");
        return given.isMissingNode() ? Optional.empty() : Optional.of(given.asString());
    }

    private static long seconds(JsonNode given) {
        if (given.isMissingNode()) {
            return HOUR;
        }
        require(given.canConvertToLong() && given.isIntegralNumber(), "expiresInSeconds must be a whole number");
        require(given.asLong() >= -YEAR && given.asLong() <= YEAR, "expiresInSeconds must be a year at most");
        return given.asLong();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
