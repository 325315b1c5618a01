package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parameters from before expressions: refused by name. AWS calls them legacy conditional parameters. */
final class Legacy {

    private final List<String> legacy = new ArrayList<>(0);
    private final List<String> expressions = new ArrayList<>(2);

    static Legacy parameters() {
        return new Legacy();
    }

    Legacy old(String parameter, boolean given) {
        if (given) {
            legacy.add(parameter);
        }
        return this;
    }

    Legacy expression(String parameter, @Nullable String given) {
        if (given != null) {
            expressions.add(parameter);
        }
        return this;
    }

    boolean anyExpression() {
        return !expressions.isEmpty();
    }

    Legacy refuse() {
        if (legacy.isEmpty()) {
            return this;
        }
        String named = String.join(", ", new TreeSet<>(legacy));
        throw Problems.validation(
                expressions.isEmpty()
                        ? "Legacy parameters are not supported here, use expressions: {" + named + "}"
                        : "Can not use both expression and non-expression parameters in the same request:"
                                + " Non-expression parameters: {" + named + "} Expression parameters: {"
                                + String.join(", ", new TreeSet<>(expressions)) + "}");
    }
}
