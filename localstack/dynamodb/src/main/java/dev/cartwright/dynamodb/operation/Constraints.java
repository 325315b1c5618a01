package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The constraints of the API's model: all that a request violates is said in one error. */
final class Constraints {

    private static final Predicate<String> TABLE_NAME =
            Pattern.compile("[a-zA-Z0-9_.-]+").asMatchPredicate();
    private static final String ARN = "arn:";
    private static final int MOST_SHOWN = 10;

    private final List<String> violations = new ArrayList<>(0);

    static Constraints of() {
        return new Constraints();
    }

    Constraints required(String member, @Nullable Object value) {
        if (value == null) {
            violated("Value null at '" + member + "'", "Member must not be null");
        }
        return this;
    }

    /** Of an operation on items, where the name may also be an ARN. Where it is wrong, nothing else is said. */
    Constraints table(@Nullable String name) {
        required("tableName", name);
        if (name != null && !name.startsWith(ARN)) {
            tableName("tableName", name, 1);
        }
        check();
        return this;
    }

    Constraints tableName(String member, String name, int shortest) {
        if (!name.isEmpty() && !TABLE_NAME.test(name)) {
            violated(quoted(name, member), "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
        }
        return length(member, name, shortest, 255);
    }

    Constraints length(String member, @Nullable String value, int shortest, int longest) {
        if (value != null && value.length() < shortest) {
            violated(quoted(value, member), "Member must have length greater than or equal to " + shortest);
        }
        if (value != null && value.length() > longest) {
            violated(quoted(value, member), "Member must have length less than or equal to " + longest);
        }
        return this;
    }

    Constraints count(String member, @Nullable Collection<?> values, int fewest, int most) {
        if (values != null && values.size() < fewest) {
            violated(quoted(shown(values), member), "Member must have length greater than or equal to " + fewest);
        }
        if (values != null && values.size() > most) {
            violated(quoted(shown(values), member), "Member must have length less than or equal to " + most);
        }
        return this;
    }

    /** Of one table's part of a batch of reads. */
    Constraints batchedKeys(String table, int count, int most) {
        String where = "Value at 'RequestItems." + table + ".member.Keys'";
        if (count < 1) {
            violated(where, "Member must have length greater than or equal to 1");
        }
        if (count > most) {
            violated(where, "Member must have length less than or equal to " + most);
        }
        return this;
    }

    /** Of one table's part of a batch of writes. */
    Constraints batchedWrites(String table, int count, int most) {
        if (count < 1 || count > most) {
            violated(
                    quoted("{" + table + "=" + (count < 1 ? "[]" : "[...]") + "}", "requestItems"),
                    "Map value must satisfy constraint: [Member must have length less than or equal to " + most
                            + ", Member must have length greater than or equal to 1]");
        }
        return this;
    }

    private static String shown(Collection<?> values) {
        return values.size() > MOST_SHOWN ? "[...]" : values.toString();
    }

    Constraints range(String member, @Nullable Integer value, int smallest, int largest) {
        if (value != null && value < smallest) {
            violated(quoted(value.toString(), member), "Member must have value greater than or equal to " + smallest);
        }
        if (value != null && value > largest) {
            violated(quoted(value.toString(), member), "Member must have value less than or equal to " + largest);
        }
        return this;
    }

    /** {@code Query} words it in its own way. */
    Constraints limitOfQuery(@Nullable Integer limit) {
        if (limit != null && limit < 1) {
            violated("Value at 'Limit'", "Member must have value greater than or equal to 1");
        }
        return this;
    }

    Constraints positive(String member, @Nullable Long value) {
        if (value != null && value < 1) {
            violated(quoted(value.toString(), member), "Member must have value greater than or equal to 1");
        }
        return this;
    }

    Constraints oneOf(String member, @Nullable String value, String... allowed) {
        if (value != null && !Arrays.asList(allowed).contains(value)) {
            violated(quoted(value, member), "Member must satisfy enum value set: " + Arrays.toString(allowed));
        }
        return this;
    }

    Constraints returnConsumedCapacity(@Nullable String value) {
        return oneOf("returnConsumedCapacity", value, "INDEXES", "TOTAL", "NONE");
    }

    Constraints returnItemCollectionMetrics(@Nullable String value) {
        return oneOf("returnItemCollectionMetrics", value, "SIZE", "NONE");
    }

    Constraints returnOnFailure(@Nullable String value) {
        return oneOf("returnValuesOnConditionCheckFailure", value, "ALL_OLD", "NONE");
    }

    Constraints returnValues(@Nullable String value) {
        return oneOf("returnValues", value, "ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW");
    }

    private static String quoted(String value, String member) {
        return "Value '" + value + "' at '" + member + "'";
    }

    private void violated(String where, String what) {
        violations.add(where + " failed to satisfy constraint: " + what);
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException where any is violated */
    void check() {
        if (!violations.isEmpty()) {
            throw Problems.validation(violations.size() + " validation error" + (violations.size() == 1 ? "" : "s")
                    + " detected: " + String.join("; ", violations));
        }
    }
}
