package dev.cartwright.dynamodb.likeness;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Answers that refuse the same request for different reasons, each of which AWS has. */
final class Mistakes {

    private static final List<String> KNOWN = List.of(
            "The document path provided in the update expression is invalid for update",
            "The provided expression refers to an attribute that does not exist in the item",
            "An operand in the update expression has an incorrect data type",
            "Operands for ",
            "list_append requires",
            "Attempting to store more than 38 significant digits in a Number",
            "Number overflow.",
            "Number underflow.",
            "The provided key element does not match the schema",
            "Provided list of item keys contains duplicates",
            "Transaction request cannot include multiple operations on one item",
            "One or more parameter values were invalid: Missing the key",
            "One or more parameter values were invalid: Type mismatch for",
            "One or more parameter values are not valid. ",
            "One or more parameter values were invalid: Cannot update attribute",
            "One or more parameter values were invalid: An ",
            "Input collection contains duplicates",
            "ReturnValues can only be ALL_OLD or NONE",
            "Supplied AttributeValue",
            "The parameter cannot be converted to a numeric value",
            "1 validation error detected: Value '",
            "Filter Expression can only contain non-primary key attributes");

    private static final Pattern IN_EXPRESSION = Pattern.compile(
            "(Invalid \\w+Expression: |ExpressionAttribute(Names|Values) |Value provided in ExpressionAttribute|An"
                    + " expression attribute (name|value) used in |One or more parameter values were invalid: Cannot"
                    + " update attribute \\w+\\. This attribute is part).*",
            Pattern.DOTALL);

    private Mistakes() {}

    static boolean both(Difference difference) {
        Outcome theirs = difference.theirs();
        Outcome ours = difference.ours();
        if (theirs.succeeded() || !theirs.type().equals(ours.type())) {
            return false;
        }
        return theirs.type().equals("TransactionCanceledException")
                ? Normal.message(theirs).equals(Normal.message(ours)) && reasons(theirs) && reasons(ours)
                : known(Normal.message(theirs)) && known(Normal.message(ours));
    }

    private static boolean reasons(Outcome outcome) {
        return outcome.body()
                .path("CancellationReasons")
                .valueStream()
                .filter(reason -> reason.path("Code").asString().equals("ValidationError"))
                .map(reason -> reason.path("Message"))
                .map(JsonNode::asString)
                .allMatch(Mistakes::known);
    }

    /** Whether the answer names a mistake of the request; or of one in a transaction. */
    static boolean known(Outcome outcome) {
        return outcome.type().equals("TransactionCanceledException")
                ? reasons(outcome)
                : known(Normal.message(outcome));
    }

    /** Whether the answer names a mistake that an expression has whatever the item. */
    static boolean inExpression(Outcome outcome) {
        return outcome.type().equals("ValidationException")
                && IN_EXPRESSION.matcher(Normal.message(outcome)).matches();
    }

    private static boolean known(String message) {
        return KNOWN.stream().anyMatch(message::startsWith)
                || IN_EXPRESSION.matcher(message).matches();
    }
}
