package dev.cartwright.dynamodb.value;

import dev.cartwright.dynamodb.Problems;

/** How long the values of keys may be, in tables, in indexes and in the conditions of queries. */
public final class KeyValues {

    private static final int LARGEST_HASH_KEY = 2048;
    private static final int LARGEST_RANGE_KEY = 1024;

    private KeyValues() {}

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException where it is empty or too long */
    public static void check(String name, Value value, boolean isHash) {
        if (value.bytes() == 0) {
            throw Problems.validation(
                    "One or more parameter values are not valid. The AttributeValue for a key attribute"
                            + " cannot contain an empty " + (value instanceof Value.Text ? "string" : "binary")
                            + " value. Key: " + name);
        }
        checkLength(value, isHash);
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException where it is too long */
    public static void checkLength(Value value, boolean isHash) {
        if (value.bytes() > longest(isHash)) {
            throw Problems.validation(
                    isHash
                            ? "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size"
                                    + " limit of2048 bytes"
                            : "One or more parameter values were invalid: Aggregated size of all range keys has exceeded"
                                    + " the size limit of 1024 bytes");
        }
    }

    /** Whether {@link #check} would accept it. */
    public static boolean fits(Value value, boolean isHash) {
        return value.bytes() > 0 && value.bytes() <= longest(isHash);
    }

    private static int longest(boolean isHash) {
        return isHash ? LARGEST_HASH_KEY : LARGEST_RANGE_KEY;
    }
}
