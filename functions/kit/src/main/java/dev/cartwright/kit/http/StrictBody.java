package dev.cartwright.kit.http;

import dev.cartwright.kit.core.RequiredUnlessNullable;
import dev.cartwright.kit.http.Problem.FieldError;
import dev.cartwright.kit.value.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.type.LogicalType;

/** Parses a client's JSON strictly: no unknown or duplicate field, no type coercion, nothing after the end. */
final class StrictBody {

    static final int LARGEST_BYTES = 512 * 1024;

    private static final int DEEPEST = 16;
    private static final String UNICODE_MARK = "\uFEFF";
    private static final char REPLACEMENT = '\uFFFD';
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|.)", Pattern.DOTALL);

    /** A pointer to an unknown field has its name, and a stored response must fit a row of the table. */
    private static final int LONGEST_NAME = 200;

    private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();
    private static final JsonMapper MAPPER = mapper();

    private StrictBody() {}

    static <T> T read(Request request, Class<T> type) {
        mediaType(request.headers().getOrDefault("content-type", ""));
        JsonNode body = tree(request.body());
        List<FieldError> errors = request.schema().errors(body);
        if (!errors.isEmpty()) {
            throw new Refused(problem(errors));
        }
        try {
            return MAPPER.treeToValue(body, type);
        } catch (JacksonException wrong) {
            throw refused(wrong, body);
        }
    }

    /** The text is parsed that was checked, since a parser of bytes also takes UTF-16 and UTF-32. A mark in front is ignored. */
    private static JsonNode tree(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!isUnicode(text)) {
            throw notUnicode();
        }
        try {
            return MAPPER.readTree(text.startsWith(UNICODE_MARK) ? text.substring(1) : text);
        } catch (JacksonException wrong) {
            throw refused(wrong, NOTHING);
        }
    }

    /** What an operation found wrong after the body was read: it points to the body's field of that name, if there is one. */
    static Problem broken(Request request, InvalidInput invalid) {
        JsonNode body = invalid.field().isEmpty() ? NOTHING : tree(request.body());
        return broken(body, "", invalid);
    }

    private static Problem broken(JsonNode body, String place, InvalidInput invalid) {
        String pointer = invalid.field()
                .filter(body.at(place)::has)
                .map(field -> place + "/" + escaped(field))
                .orElse(place);
        String detail = String.valueOf(invalid.getMessage());
        return new Problem(
                EdgeProblem.RULE_BROKEN,
                detail,
                pointer.isEmpty() ? List.of() : List.of(new FieldError(pointer, detail)));
    }

    private static Problem problem(List<FieldError> errors) {
        String detail = errors.size() == 1
                ? errors.getFirst().detail()
                : "%d fields are invalid; errors has their pointers.".formatted(errors.size());
        return new Problem(EdgeProblem.INVALID_BODY, detail, errors);
    }

    /** JSON is UTF-8 (RFC 8259 §8.1); a parameter that says so is harmless, another one would make us read another text. */
    private static void mediaType(String contentType) {
        List<String> parts = List.of(contentType.toLowerCase(Locale.ROOT).split(";")).stream()
                .map(String::strip)
                .toList();
        boolean utf8 = parts.stream()
                .filter(part -> part.startsWith("charset"))
                .allMatch(charset -> charset.equals("charset=utf-8") || charset.equals("charset=\"utf-8\""));
        if (!parts.getFirst().equals("application/json") || !utf8) {
            throw new Refused(
                    EdgeProblem.UNSUPPORTED_MEDIA_TYPE.about("Send Content-Type: application/json, encoded in UTF-8."));
        }
    }

    /**
     * Whether all texts in it are Unicode: no half of a surrogate pair, raw or escaped, and no U+FFFD, which the gateway puts in
     * place of bytes that are not UTF-8.
     */
    private static boolean isUnicode(String json) {
        String text = ESCAPE.matcher(json).replaceAll(escape -> Matcher.quoteReplacement(character(escape.group(1))));
        return StandardCharsets.UTF_8.newEncoder().canEncode(text) && text.indexOf(REPLACEMENT) < 0;
    }

    private static String character(@Nullable String hex) {
        return hex == null ? "" : String.valueOf((char) Integer.parseInt(hex, 16));
    }

    static Refused notUnicode() {
        return new Refused(EdgeProblem.MALFORMED_JSON.about(
                "It has a text that is not Unicode: bytes that are not UTF-8, or half of a surrogate pair."));
    }

    private static RuntimeException refused(JacksonException wrong, JsonNode body) {
        InvalidInput invalid = invalidInput(wrong);
        if (invalid != null) {
            return new Refused(broken(body, pointer(wrong), invalid));
        }
        if (!(wrong instanceof DatabindException)) {
            return new Refused(EdgeProblem.MALFORMED_JSON.about(place(wrong)));
        }
        if (wrong.getPath().isEmpty()) {
            return new Refused(EdgeProblem.INVALID_BODY.about("The body must be a JSON object as documented."));
        }
        String detail = shape(wrong);
        return new Refused(
                new Problem(EdgeProblem.INVALID_BODY, detail, List.of(new FieldError(pointer(wrong), detail))));
    }

    private static String place(JacksonException wrong) {
        TokenStreamLocation place = wrong.getLocation();
        return place == null
                ? "The nesting is too deep, or a name or number is too long."
                : "At line %d, column %d.".formatted(place.getLineNr(), place.getColumnNr());
    }

    private static String shape(JacksonException wrong) {
        return wrong instanceof UnrecognizedPropertyException
                ? "This field is unknown."
                : "This field is missing, null or of the wrong type.";
    }

    private static @Nullable InvalidInput invalidInput(Throwable wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput invalid) {
                return invalid;
            }
        }
        return null;
    }

    private static String pointer(JacksonException wrong) {
        var pointer = new StringBuilder();
        for (var step : wrong.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? step.getIndex() : escaped(name));
        }
        return pointer.toString();
    }

    /** RFC 6901 §4. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static JsonMapper mapper() {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LARGEST_BYTES)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(20)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        coercion -> coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .annotationIntrospector(new RequiredUnlessNullable())
                .build();
    }
}
