package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import org.jspecify.annotations.Nullable;

/** The names of tables in requests, which may be ARNs. */
final class TableNames {

    private static final String IN_ARN = ":table/";

    private TableNames() {}

    /** The name within an ARN, or the name itself. */
    static String plain(String name) {
        int at = name.startsWith("arn:") ? name.indexOf(IN_ARN) : -1;
        return at < 0 ? name : name.substring(at + IN_ARN.length());
    }

    /** Of an operation on a table as a whole. */
    static String required(@Nullable String name) {
        if (name == null) {
            throw Problems.validation("The parameter 'TableName' is required but was not present in the request");
        }
        String plain = plain(name);
        if (plain.length() < 3 || plain.length() > 255) {
            throw Problems.validation("TableName must be at least 3 characters long and at most 255 characters long");
        }
        Constraints.of().tableName("tableName", plain, 3).check();
        return plain;
    }
}
