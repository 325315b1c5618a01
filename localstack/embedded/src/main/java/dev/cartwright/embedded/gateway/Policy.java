package dev.cartwright.embedded.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** An authorizer's policy document: an explicit deny wins, and the default is deny. */
final class Policy {

    private static final String INVOKE = "execute-api:Invoke";

    private Policy() {}

    static boolean allows(JsonNode document, String methodArn) {
        boolean allowed = false;
        for (JsonNode statement : each(document.path("Statement"))) {
            if (applies(statement, methodArn)) {
                if (statement.path("Effect").asString("").equals("Deny")) {
                    return false;
                }
                allowed |= statement.path("Effect").asString("").equals("Allow");
            }
        }
        return allowed;
    }

    private static boolean applies(JsonNode statement, String methodArn) {
        return each(statement.path("Action")).stream().anyMatch(action -> matches(action.asString(), INVOKE))
                && each(statement.path("Resource")).stream().anyMatch(arn -> matches(arn.asString(), methodArn));
    }

    private static List<JsonNode> each(JsonNode oneOrMany) {
        if (!oneOrMany.isArray()) {
            return List.of(oneOrMany);
        }
        var all = new ArrayList<JsonNode>();
        oneOrMany.forEach(all::add);
        return all;
    }

    private static boolean matches(String pattern, String text) {
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                .matcher(text)
                .matches();
    }
}
