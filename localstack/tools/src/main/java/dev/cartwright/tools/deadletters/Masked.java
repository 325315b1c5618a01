package dev.cartwright.tools.deadletters;

import dev.cartwright.tools.shop.JsonCodec;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A message's body for a screen: secrets and personal data are replaced, by the names of fields and by the form of values. */
final class Masked {

    private static final String MASK = "***";
    private static final Pattern NAMES = Pattern.compile(
            "(?i).*(token|secret|password|passphrase|authorization|signature|credential|api-?key|card|cvc|iban|e-?mail|phone"
                    + "|address|postalcode|line1|line2).*|key|name|city");
    private static final Pattern VALUES = Pattern.compile(
            "tok_\\w+|eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*|whsec_\\S+|Bearer \\S+|\\b(?:\\d[ -]?){13,19}\\b|[^\\s@\"]+@[^\\s@\"]+\\.\\w+");

    private Masked() {}

    /** Pretty-printed JSON; of a text that is none, only the length. */
    static String of(String body) {
        JsonNode read = JsonCodec.read(body);
        return read.isContainer()
                ? JsonCodec.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(masked(read))
                : "(not JSON, %d characters; not shown, because it could hold anything)".formatted(body.length());
    }

    private static JsonNode masked(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(field -> copy.set(
                                field.getKey(),
                                NAMES.matcher(field.getKey()).matches()
                                        ? JsonNodeFactory.instance.stringNode(MASK)
                                        : masked(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(masked(item)));
                yield copy;
            }
            default ->
                node.isString()
                        ? JsonNodeFactory.instance.stringNode(
                                VALUES.matcher(node.asString("")).replaceAll(MASK))
                        : node;
        };
    }
}
