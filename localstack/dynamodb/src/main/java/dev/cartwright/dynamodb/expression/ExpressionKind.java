package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.Problems;

/** The parameters that hold expressions; each names itself in its errors. */
public enum ExpressionKind {
    CONDITION("ConditionExpression"),
    FILTER("FilterExpression"),
    KEY_CONDITION("KeyConditionExpression"),
    PROJECTION("ProjectionExpression"),
    UPDATE("UpdateExpression");

    private final String parameter;

    ExpressionKind(String parameter) {
        this.parameter = parameter;
    }

    RuntimeException invalid(String reason) {
        return Problems.validation("Invalid " + parameter + ": " + reason);
    }
}
