package dev.cartwright.dynamodb.likeness;

import java.util.List;
import java.util.Optional;

/** Where the reference differs from AWS's documentation, and this database does not. */
final class KnownDifferences {

    private static final String GUIDE = "Amazon DynamoDB Developer Guide, ";
    private static final String API = "Amazon DynamoDB API Reference, ";

    private KnownDifferences() {}

    static final List<KnownDifference> ALL = List.of(
            new KnownDifference(
                    "wording of invalid expressions, and which of two mistakes is told",
                    GUIDE + "Expressions. Both refuse; the reference has words and an order of its own",
                    difference -> bothRefuse(difference)
                            && (aboutExpressions(difference.ours()) || aboutExpressions(difference.theirs()))),
            new KnownDifference(
                    "requests are checked before their table is looked for",
                    API + "Common errors: ValidationException",
                    difference -> difference.ours().type().equals("ValidationException")
                            && difference.theirs().type().equals("ResourceNotFoundException")),
            new KnownDifference(
                    "ReturnConsumedCapacity of batches and transactions has three values",
                    API + "BatchGetItem, ReturnConsumedCapacity",
                    difference -> difference.ours().message().contains("'returnConsumedCapacity' failed")),
            new KnownDifference(
                    "a path into what does not exist cannot be removed or added to",
                    GUIDE + "Update expressions, REMOVE",
                    difference -> difference.ours()
                            .body()
                            .toString()
                            .contains("The document path provided in the update expression is invalid for update")),
            new KnownDifference(
                    "expressions are checked before the item is looked at",
                    GUIDE + "Condition and filter expressions, operators, and functions: operand types",
                    difference -> aboutExpressions(difference.ours())
                            && (difference.theirs().succeeded()
                                    || difference.theirs().type().equals("ConditionalCheckFailedException"))),
            new KnownDifference(
                    "an invalid expression or value refuses the whole transaction",
                    API + "TransactWriteItems, Errors: ValidationException",
                    difference -> difference.ours().type().equals("ValidationException")
                            && difference.theirs().type().equals("TransactionCanceledException")),
            new KnownDifference(
                    "a transaction cannot update a key attribute either",
                    API + "Update: primary key attributes cannot be updated",
                    difference -> difference.operation().name().equals("TransactWriteItems")
                            && difference.ours().body().toString().contains("This attribute is part of the key")),
            new KnownDifference(
                    "which of two mistakes is told",
                    "The documentation gives no order; both answers name a mistake that the request has",
                    difference -> Mistakes.both(difference)),
            new KnownDifference(
                    "UPDATED_OLD and UPDATED_NEW show the elements of a list that were updated",
                    API + "UpdateItem, ReturnValues: only the updated attributes",
                    difference -> difference.operation().name().equals("UpdateItem")
                            && difference.operation().body().path("ReturnValues").asString("").startsWith("UPDATED_")
                            && difference.operation().body().path("UpdateExpression").asString("").contains("[")),
            new KnownDifference(
                    "a local index fetches what it does not project, and that read counts",
                    GUIDE + "Local secondary indexes, Attribute projections: fetches",
                    difference -> difference.operation().name().equals("Query")
                            && difference.operation().body().path("IndexName").asString("").equals("by-l")
                            && difference.ours().succeeded()),
            new KnownDifference(
                    "ALL_OLD of an item that was not there",
                    API + "UpdateItem, ReturnValues: attributes as they appeared before",
                    difference -> difference.operation().name().equals("UpdateItem")
                            && difference.operation().body().path("ReturnValues").asString("").equals("ALL_OLD")
                            && difference.theirs().succeeded()
                            && !difference.ours().body().has("Attributes")));

    static Optional<KnownDifference> explaining(Difference difference) {
        return ALL.stream()
                .filter(known -> known.explains().test(difference))
                .findFirst();
    }

    private static boolean bothRefuse(Difference difference) {
        return difference.ours().type().equals("ValidationException")
                && difference.theirs().type().equals("ValidationException");
    }

    private static boolean aboutExpressions(Outcome ours) {
        String message = ours.message();
        return ours.type().equals("ValidationException")
                && (message.matches("Invalid \\w+Expression: .*")
                        || message.startsWith("ExpressionAttribute")
                        || message.startsWith("Value provided in ExpressionAttribute")
                        || message.contains("This attribute is part of the key"));
    }
}
