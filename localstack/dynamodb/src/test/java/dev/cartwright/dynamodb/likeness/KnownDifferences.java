package dev.cartwright.dynamodb.likeness;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the reference differs from AWS's documentation, and this database does not. */
final class KnownDifferences {

    private static final String GUIDE = "Amazon DynamoDB Developer Guide, ";
    private static final String API = "Amazon DynamoDB API Reference, ";

    private static final Pattern OF_EXPRESSION = Pattern.compile(
            "(Invalid \\w+Expression|ExpressionAttributeValues contains invalid value): (.*)", Pattern.DOTALL);

    private static final Pattern SYNTAX = Pattern.compile(
            "(?:Invalid (\\w+)Expression: )?(?:Syntax error; |Expected |Unexpected |Attribute name is a reserved"
                    + " keyword|Invalid function name|The \"\\w+\" section can only|The function is not allowed|The"
                    + " expression has redundant parentheses|Incorrect number of operands).*",
            Pattern.DOTALL);

    private KnownDifferences() {}

    /** Both refuse the same mistake. */
    private static final List<KnownDifference> WORDS = List.of(
            new KnownDifference(
                    "the words of a syntax error",
                    GUIDE
                            + "Expressions: grammars. Both refuse the same expression; AWS names the token and what is"
                            + " near it",
                    KnownDifferences::bothAreSyntaxErrors),
            new KnownDifference(
                    "the message of an expression begins with its name",
                    GUIDE
                            + "Expression attribute names and values: \"Invalid UpdateExpression: An expression"
                            + " attribute ...\"",
                    difference -> bothRefuse(difference)
                            && withoutExpression(Normal.message(difference.ours()))
                                    .equals(withoutExpression(Normal.message(difference.theirs())))));

    /** Where we refuse an expression, there must be evidence of its mistake. */
    private static final List<KnownDifference> WITH_EVIDENCE = List.of(
            new KnownDifference(
                    "requests are checked before their table is looked for",
                    API + "Common errors: ValidationException",
                    difference -> difference.operation().body().toString().contains("\"" + Tables.MISSING + "\"")
                            && difference.theirs().type().equals("ResourceNotFoundException")
                            && Mistakes.known(difference.ours())),
            new KnownDifference(
                    "ReturnConsumedCapacity of batches and transactions has three values",
                    API + "BatchGetItem, ReturnConsumedCapacity",
                    difference -> difference.operation().name().matches("(Batch|Transact).*")
                            && difference.ours().message().contains("at 'returnConsumedCapacity' failed to satisfy")),
            new KnownDifference(
                    "a path into what does not exist cannot be removed or added to",
                    GUIDE + "Update expressions, REMOVE",
                    difference -> hasUpdateOfPath(difference.operation().body())
                            && refusesPath(difference.ours())
                            && (difference.theirs().succeeded() || Mistakes.known(difference.theirs()))),
            new KnownDifference(
                    "a set within a document must not be empty either",
                    GUIDE + "Supported data types and naming rules, Sets: DynamoDB does not support empty sets",
                    difference -> Evidence.EMPTY_SET
                                    .matcher(difference.ours().message())
                                    .find()
                            && difference.theirs().succeeded()),
            new KnownDifference(
                    "expressions are checked before the item is looked at",
                    GUIDE + "Condition and filter expressions, operators, and functions",
                    difference -> Mistakes.inExpression(difference.ours())
                            && (difference.theirs().succeeded()
                                    || difference.theirs().type().equals("ConditionalCheckFailedException"))),
            new KnownDifference(
                    "an invalid expression or value refuses the whole transaction",
                    API + "TransactWriteItems, Errors: ValidationException",
                    difference -> difference.operation().name().equals("TransactWriteItems")
                            && difference.theirs().type().equals("TransactionCanceledException")
                            && (Mistakes.inExpression(difference.ours()) || isReason(difference))),
            new KnownDifference(
                    "a transaction cannot update a key attribute either",
                    API + "Update: primary key attributes cannot be updated",
                    difference -> difference.operation().name().equals("TransactWriteItems")
                            && difference.ours().body().toString().contains("This attribute is part of the key")),
            new KnownDifference(
                    "which of two mistakes is told",
                    API
                            + "Common errors: ValidationException. It gives no order; both answers name a mistake that"
                            + " the request has",
                    Mistakes::both),
            new KnownDifference(
                    "UPDATED_OLD and UPDATED_NEW show the elements of a list that were updated",
                    API + "UpdateItem, ReturnValues: only the updated attributes",
                    difference -> bothSucceed(difference)
                            && difference.operation().name().equals("UpdateItem")
                            && difference
                                    .operation()
                                    .body()
                                    .path("ReturnValues")
                                    .asString("")
                                    .startsWith("UPDATED_")
                            && difference
                                    .operation()
                                    .body()
                                    .path("UpdateExpression")
                                    .asString("")
                                    .contains("[")
                            && withoutLists(difference.ours().body())
                                    .equals(withoutLists(difference.theirs().body()))),
            new KnownDifference(
                    "a local index fetches what it does not project, and that read counts",
                    GUIDE + "Local secondary indexes, Attribute projections: fetches",
                    difference -> bothSucceed(difference)
                            && difference.operation().name().equals("Query")
                            && difference
                                    .operation()
                                    .body()
                                    .path("IndexName")
                                    .asString("")
                                    .equals("by-l")
                            && fetchesMore(difference)),
            new KnownDifference(
                    "ALL_OLD of an item that was not there is nothing, not its key",
                    API + "UpdateItem, ReturnValues: attributes as they appeared before",
                    difference -> bothSucceed(difference)
                            && difference
                                    .operation()
                                    .body()
                                    .path("ReturnValues")
                                    .asString("")
                                    .equals("ALL_OLD")
                            && difference
                                    .theirs()
                                    .body()
                                    .path("Attributes")
                                    .equals(difference.operation().body().path("Key"))
                            && !difference.ours().body().has("Attributes")
                            && without(difference.theirs().body(), "Attributes")
                                    .equals(difference.ours().body())));

    static final List<KnownDifference> ALL =
            Stream.concat(WORDS.stream(), WITH_EVIDENCE.stream()).toList();

    static Optional<KnownDifference> explaining(Difference difference, Evidence evidence) {
        return first(WORDS, difference)
                .or(() -> first(WITH_EVIDENCE, difference).filter(_ -> evidence.supports(difference)));
    }

    private static Optional<KnownDifference> first(List<KnownDifference> known, Difference difference) {
        return known.stream().filter(one -> one.explains().test(difference)).findFirst();
    }

    private static boolean bothSucceed(Difference difference) {
        return difference.ours().succeeded() && difference.theirs().succeeded();
    }

    private static boolean bothRefuse(Difference difference) {
        return difference.ours().type().equals("ValidationException")
                && difference.theirs().type().equals("ValidationException");
    }

    private static boolean bothAreSyntaxErrors(Difference difference) {
        Matcher ours = SYNTAX.matcher(Normal.message(difference.ours()));
        Matcher theirs = SYNTAX.matcher(Normal.message(difference.theirs()));
        return bothRefuse(difference)
                && ours.matches()
                && theirs.matches()
                && (theirs.group(1) == null || theirs.group(1).equals(ours.group(1)));
    }

    private static String withoutExpression(String message) {
        Matcher of = OF_EXPRESSION.matcher(message);
        return of.matches() ? of.group(2) : message;
    }

    private static boolean hasUpdateOfPath(JsonNode request) {
        return request.findValuesAsString("UpdateExpression").stream()
                .anyMatch(update -> update.matches("(?s).*[.\\[].*"));
    }

    private static boolean refusesPath(Outcome ours) {
        return ours.body()
                .toString()
                .contains("The document path provided in the update expression is invalid for update");
    }

    /** Whether the reference has our error as the reason of one item. */
    private static boolean isReason(Difference difference) {
        return difference
                .theirs()
                .body()
                .path("CancellationReasons")
                .valueStream()
                .filter(reason -> reason.path("Code").asString().equals("ValidationError"))
                .anyMatch(reason -> reason.path("Message")
                        .asString()
                        .equals(difference.ours().message()));
    }

    private static JsonNode without(JsonNode body, String member) {
        ObjectNode rest = ((ObjectNode) body).deepCopy();
        rest.remove(member);
        return rest;
    }

    /** Without attributes that are lists, and without what is empty then. */
    private static JsonNode withoutLists(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode rest = Wire.JSON.createObjectNode();
            object.properties().forEach(member -> {
                JsonNode kept = withoutLists(member.getValue());
                if (!member.getKey().equals("L") && (kept.isValueNode() || !kept.isEmpty())) {
                    rest.set(member.getKey(), kept);
                }
            });
            return rest;
        }
        return node;
    }

    /** The same items, of which ours show all that was asked for; a filter may see more, too. */
    private static boolean fetchesMore(Difference difference) {
        JsonNode ours = difference.ours().body();
        JsonNode theirs = difference.theirs().body();
        boolean same = ours.path("ScannedCount").equals(theirs.path("ScannedCount"))
                && ours.path("LastEvaluatedKey").equals(theirs.path("LastEvaluatedKey"));
        if (!same || difference.operation().body().has("FilterExpression")) {
            return same;
        }
        return ours.path("Count").equals(theirs.path("Count")) && shows(ours.path("Items"), theirs.path("Items"));
    }

    private static boolean shows(JsonNode more, JsonNode less) {
        if (less instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (!shows(more.path(i), array.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return less instanceof ObjectNode object
                ? object.properties().stream()
                        .allMatch(member -> more.path(member.getKey()).equals(member.getValue()))
                : less.equals(more);
    }
}
