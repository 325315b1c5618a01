package dev.cartwright.embedded.view;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Masks what a screen need not show: secrets, tokens, cards, and what identifies a person. It knows them by the names of JSON fields
 * and by their form. JSON within a JSON text is masked too, and stays a text.
 */
public final class Masking {

    public static final String MASK = "•••";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 64;

    /** Parts of names: {@code clientSecret}, {@code X-Api-Key}, {@code accessToken}. */
    private static final Pattern SECRET =
            Pattern.compile("secret|token|passw|passphrase|pass$|^authorization$|cookie|apikey|privatekey"
                    + "|credential|signature|cardnumber|cvc|cvv|^iban$");

    /** Names of fields about a person, each as a whole. */
    private static final Set<String> PERSONAL = Set.of(
            "fullname",
            "firstname",
            "lastname",
            "givenname",
            "familyname",
            "recipient",
            "address",
            "shippingaddress",
            "billingaddress",
            "street",
            "line1",
            "line2",
            "addressline1",
            "addressline2",
            "housenumber",
            "postcode",
            "postalcode",
            "zip",
            "zipcode",
            "city",
            "email",
            "emailaddress",
            "phone",
            "phonenumber",
            "mobile",
            "birthdate",
            "dateofbirth");

    /** Products have a name, too: it is a person's beside one of the fields above. */
    private static final String NAME = "name";

    /** DynamoDB's type in {@code {"S": "..."}}, whose field is the one around it. */
    private static final Set<String> TYPES = Set.of("S", "N", "B", "M", "L", "SS", "NS", "BS");

    /** Each word is read once, however long: no part gives back what it took. */
    private static final Pattern FORMS = Pattern.compile(
            "eyJ[\\w-]{5,}+\\.[\\w-]{5,}+\\.[\\w-]*+" // a JWT
                    + "|\\btok_\\w+"
                    + "|(?i:\\bBearer\\s+)[\\w.~+/=-]+"
                    + "|(?<![\\w.+-])[\\w.+-]++@[\\w-]{1,64}(?:\\.[\\w-]{1,64})+"
                    + "|(?<![\\w.-])[2-6](?:[ -]?\\d){12,18}(?![\\w-])");

    private Masking() {}

    /** The text with everything of that kind replaced; what is not JSON keeps all but tokens, cards and e-mail addresses. */
    public static String mask(String text) {
        String trimmed = text.stripLeading();
        if (!trimmed.startsWith("{") && !trimmed.startsWith("[")) {
            return byForm(text);
        }
        try {
            JsonNode read = JSON.readTree(text);
            JsonNode masked = masked(read, 0);
            return masked.equals(read) ? text : JSON.writeValueAsString(masked);
        } catch (JacksonException noJson) {
            return byForm(text);
        }
    }

    private static JsonNode masked(JsonNode node, int depth) {
        return switch (node) {
            case ObjectNode object -> {
                boolean person =
                        object.propertyNames().stream().map(Masking::plain).anyMatch(PERSONAL::contains);
                ObjectNode copy = JSON.createObjectNode();
                object.properties().forEach(field -> {
                    boolean hide = depth > DEEPEST || isSensitive(field.getKey(), person);
                    copy.set(field.getKey(), hide ? hidden(field.getValue()) : masked(field.getValue(), depth + 1));
                });
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JSON.createArrayNode();
                array.forEach(item -> copy.add(masked(item, depth + 1)));
                yield copy;
            }
            default -> node.isString() || node.isNumber() ? scalar(node) : node;
        };
    }

    /** Keeps the shape, so that one sees what is there. */
    private static JsonNode hidden(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode copy = JSON.createObjectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), hidden(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JSON.createArrayNode();
                array.forEach(item -> copy.add(hidden(item)));
                yield copy;
            }
            default ->
                value.isNull() || value.isBoolean()
                        ? value
                        : JSON.getNodeFactory().stringNode(MASK);
        };
    }

    private static JsonNode scalar(JsonNode value) {
        String text = value.asString();
        String shown = value.isString() ? mask(text) : byForm(text);
        return shown.equals(text) ? value : JSON.getNodeFactory().stringNode(shown);
    }

    private static boolean isSensitive(String name, boolean person) {
        String plain = plain(name);
        return !TYPES.contains(name)
                && (PERSONAL.contains(plain)
                        || (person && plain.equals(NAME))
                        || SECRET.matcher(plain).find());
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static String byForm(String text) {
        return FORMS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found.group())));
    }

    private static String shown(String found) {
        if (!Character.isDigit(found.charAt(0)) || found.indexOf('@') >= 0) {
            return MASK;
        }
        return isCard(found.replaceAll("\\D", "")) ? MASK : found;
    }

    /** By the check digit of ISO/IEC 7812 (Luhn). */
    private static boolean isCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
