package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.expression.Conditions;
import dev.cartwright.dynamodb.expression.ExpressionKind;
import dev.cartwright.dynamodb.expression.Projection;
import dev.cartwright.dynamodb.expression.Scope;
import dev.cartwright.dynamodb.operation.Consumption.Consistency;
import dev.cartwright.dynamodb.table.Index;
import dev.cartwright.dynamodb.table.KeySchema;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.AttributeValues;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import dev.cartwright.dynamodb.value.KeyValues;
import dev.cartwright.dynamodb.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What queries and scans have in common: which attributes they return, the filter, and where a page begins. */
final class Reading {

    private final @Nullable String select;
    private final @Nullable Projection projection;
    private final @Nullable Conditions filter;

    private Reading(@Nullable String select, @Nullable Projection projection, @Nullable Conditions filter) {
        this.select = select;
        this.projection = projection;
        this.filter = filter;
    }

    /** The parameters that both have. */
    record Parameters(
            @Nullable String select,
            @Nullable String projectionExpression,
            @Nullable String filterExpression,
            boolean hasIndex) {}

    static Reading of(Parameters parameters, Scope scope) {
        checkSelect(parameters);
        Conditions filter = Conditions.of(ExpressionKind.FILTER, parameters.filterExpression(), scope);
        Projection projection = Projection.of(parameters.projectionExpression(), scope);
        return new Reading(parameters.select(), projection, filter);
    }

    private static void checkSelect(Parameters parameters) {
        String select = parameters.select();
        boolean projects = parameters.projectionExpression() != null;
        if (select == null) {
            return;
        }
        if (select.equals("SPECIFIC_ATTRIBUTES") && !projects) {
            throw Problems.validation("Must specify the AttributesToGet or ProjectionExpression when choosing to get"
                    + " SPECIFIC_ATTRIBUTES");
        }
        if (select.equals("ALL_PROJECTED_ATTRIBUTES") && !parameters.hasIndex()) {
            throw Problems.validation("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
        }
        if (projects && !select.equals("SPECIFIC_ATTRIBUTES")) {
            String what = select.equals("COUNT") ? "only the Count" : select;
            throw Problems.validation("Cannot specify the ProjectionExpression when choosing to get " + what);
        }
    }

    /** Null for the table itself. */
    static @Nullable Index index(Table table, @Nullable String name, boolean consistent) {
        if (name == null) {
            return null;
        }
        Index index = table.indexes().get(name);
        if (index == null) {
            throw Problems.validation("The table does not have the specified index: " + name);
        }
        if (index.global() && consistent) {
            throw Problems.validation("Consistent reads are not supported on global secondary indexes");
        }
        return index;
    }

    /** Whether whole items are read although the index may not have them. */
    boolean whole(Table table, @Nullable Index index) {
        if (index == null || index.projectsAll()) {
            return true;
        }
        boolean allAttributes = "ALL_ATTRIBUTES".equals(select);
        if (index.global() && allAttributes) {
            throw Problems.validation("One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not"
                    + " supported for global secondary index " + index.name() + " because its projection type is not"
                    + " ALL");
        }
        List<String> missing = projection == null
                ? List.of()
                : projection.attributes().stream()
                        .filter(name -> !index.projects(name))
                        .sorted()
                        .toList();
        if (index.global() && !missing.isEmpty()) {
            throw Problems.validation("One or more parameter values were invalid: Global secondary index "
                    + index.name() + " does not project " + missing);
        }
        return !index.global() && (allAttributes || !missing.isEmpty());
    }

    @Nullable
    Conditions filter() {
        return filter;
    }

    boolean countsOnly() {
        return "COUNT".equals(select);
    }

    List<Map<String, AttributeValue>> items(ItemPage page) {
        return page.items().stream()
                .map(item -> projection == null ? item : projection.of(item))
                .map(AttributeValues::attributes)
                .toList();
    }

    static Consumption consumption(ItemPage page, Table table, @Nullable Index index, Consistency consistency) {
        Consumption consumption = new Consumption(table.name());
        if (index == null) {
            return consumption.read(page.bytes(), consistency);
        }
        consumption.read(index, page.bytes(), consistency);
        page.fetched().forEach(bytes -> consumption.read(bytes, consistency));
        return consumption;
    }

    /** Null where the request has none. */
    static @Nullable Key start(@Nullable Map<String, AttributeValue> given, Table table, @Nullable Index index) {
        if (given == null) {
            return null;
        }
        Document start = AttributeValues.document(given);
        Map<String, String> types = new LinkedHashMap<>();
        table.key().names().forEach(name -> types.put(name, table.types().getOrDefault(name, "")));
        if (index != null) {
            index.key().names().forEach(name -> types.put(name, table.types().getOrDefault(name, "")));
        }
        if (start.size() != types.size() || !types.keySet().stream().allMatch(start::has)) {
            throw Problems.validation("The provided starting key is invalid");
        }
        types.forEach((name, type) -> {
            Value value = Objects.requireNonNull(start.get(name));
            if (!value.type().equals(type)) {
                throw Problems.validation(
                        "The provided starting key is invalid: The provided key element does not match the schema");
            }
        });
        checkStart(start, table.key());
        if (index != null) {
            checkStart(start, index.key());
        }
        Key item = table.keyOf(start);
        return index == null ? item : Objects.requireNonNull(index.keyOf(start, item));
    }

    private static void checkStart(Document start, KeySchema schema) {
        try {
            schema.names()
                    .forEach(name ->
                            KeyValues.check(name, Objects.requireNonNull(start.get(name)), name.equals(schema.hash())));
        } catch (AwsServiceException e) {
            throw Problems.validation("The provided starting key is invalid: "
                    + e.awsErrorDetails().errorMessage());
        }
    }
}
