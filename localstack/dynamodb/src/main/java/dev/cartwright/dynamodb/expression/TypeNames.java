package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Value;

/** The long names of types that some errors use. */
final class TypeNames {

    private TypeNames() {}

    static String of(Value value) {
        return switch (value) {
            case Value.Text _ -> "STRING";
            case Value.Num _ -> "NUMBER";
            case Value.Binary _ -> "BINARY";
            case Value.Bool _ -> "BOOLEAN";
            case Value.Null _ -> "NULL";
            case Value.TextSet _ -> "STRING_SET";
            case Value.NumSet _ -> "NUMBER_SET";
            case Value.BinarySet _ -> "BINARY_SET";
            case Value.ListOf _ -> "LIST";
            case Document _ -> "MAP";
        };
    }
}
