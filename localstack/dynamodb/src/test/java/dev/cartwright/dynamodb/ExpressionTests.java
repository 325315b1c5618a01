package dev.cartwright.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The language of expressions as the Developer Guide describes it, on one item. */
class ExpressionTests {

    private static final Map<String, AttributeValue> ITEM = Map.ofEntries(
            Map.entry("pk", text("a")),
            Map.entry("sk", text("1")),
            Map.entry("n", number(5)),
            Map.entry("s", text("abc")),
            Map.entry("li", AttributeValue.fromL(List.of(number(1), text("two"), map("x", number(3))))),
            Map.entry("m", AttributeValue.fromM(Map.of("a", number(1), "b", map("c", text("deep"))))),
            Map.entry("ss", AttributeValue.fromSs(List.of("a", "b"))),
            Map.entry("ns", AttributeValue.fromNs(List.of("1", "2"))),
            Map.entry("bin", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2}))),
            Map.entry("yes", AttributeValue.fromBool(true)),
            Map.entry("nothing", AttributeValue.fromNul(true)),
            Map.entry("a.b", text("dotted")),
            Map.entry("name", text("reserved")));

    private static final Map<String, AttributeValue> VALUES = Map.ofEntries(
            Map.entry(":0", number(0)),
            Map.entry(":1", number(1)),
            Map.entry(":2", number(2)),
            Map.entry(":3", number(3)),
            Map.entry(":5", number(5)),
            Map.entry(":10", number(10)),
            Map.entry(":a", text("a")),
            Map.entry(":ab", text("ab")),
            Map.entry(":abc", text("abc")),
            Map.entry(":deep", text("deep")),
            Map.entry(":dotted", text("dotted")),
            Map.entry(":reserved", text("reserved")),
            Map.entry(":N", text("N")),
            Map.entry(":SS", text("SS")),
            Map.entry(":NULL", text("NULL")),
            Map.entry(":X", text("X")),
            Map.entry(":true", AttributeValue.fromBool(true)),
            Map.entry(":null", AttributeValue.fromNul(true)),
            Map.entry(":map", map("c", text("deep"))),
            Map.entry(":list", AttributeValue.fromL(List.of(number(1)))),
            Map.entry(":bc", AttributeValue.fromSs(List.of("b", "c"))),
            Map.entry(":both", AttributeValue.fromSs(List.of("b", "a"))));

    private static final Map<String, String> NAMES = Map.of("#dot", "a.b", "#name", "name", "#b", "b", "#new", "new");

    private final DynamoDb database = DynamoDb.inMemory();
    private final DynamoDbClient client = Sample.table(database);

    @BeforeEach
    void put() {
        client.putItem(put -> put.tableName(Sample.TABLE).item(ITEM));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // AND before OR, NOT before both, parentheses before all
                "n = :5 OR n = :1 AND n = :1 | true",
                "(n = :5 OR n = :1) AND n = :1 | false",
                "NOT n = :1 AND n = :1 | false",
                "NOT (n = :1 AND n = :1) | true",
                "NOT n = :5 OR n = :5 | true",
                "NOT (n = :5 OR n = :5) | false",
                "n = :5 and not s = :a | true",
                "n BETWEEN :1 AND :10 AND s = :a | false",
                "s = :a OR n BETWEEN :1 AND :10 | true",
                // comparisons
                ":5 = n | true",
                "n > li[0] | true",
                "n < :10 | true",
                "n < :5 | false",
                "n <= :5 | true",
                "n >= :10 | false",
                "n <> :5 | false",
                "s > :ab | true",
                "n = :abc | false",
                "n <> :abc | true",
                "n < :abc | false",
                "gone = :1 | false",
                "gone < :1 | false",
                "yes = :true | true",
                "nothing = :null | true",
                "m.b = :map | true",
                // BETWEEN and IN
                "n BETWEEN :5 AND :10 | true",
                "n BETWEEN :1 AND :5 | true",
                "n BETWEEN :1 AND :3 | false",
                "s BETWEEN :a AND :abc | true",
                "n BETWEEN :a AND :abc | false",
                ":3 BETWEEN li[0] AND n | true",
                "n IN (:1, :5) | true",
                "n IN (:1, :10) | false",
                "n IN (:abc) | false",
                "s in (:abc) | true",
                // functions
                "attribute_exists(m.b.c) | true",
                "attribute_exists(m.b.d) | false",
                "attribute_exists(nothing) | true",
                "attribute_not_exists(li[3]) | true",
                "attribute_not_exists(n.x) | true",
                "attribute_type(n, :N) | true",
                "attribute_type(ss, :SS) | true",
                "attribute_type(nothing, :NULL) | true",
                "attribute_type(s, :N) | false",
                "attribute_type(gone, :N) | false",
                "begins_with(s, :ab) | true",
                "begins_with(s, :X) | false",
                "begins_with(n, :ab) | false",
                "contains(s, :ab) | true",
                "contains(s, :X) | false",
                "contains(ss, :a) | true",
                "contains(ss, :ab) | false",
                "contains(ns, :2) | true",
                "contains(li, :1) | true",
                "contains(li, :2) | false",
                "size(s) = :3 | true",
                "size(li) = :3 | true",
                "size(m) = :2 | true",
                "size(ss) = :2 | true",
                "size(bin) = :2 | true",
                "size(s) > size(ss) | true",
                "size(gone) = :0 | false",
                // paths
                "li[0] = :1 | true",
                "li[2].x = :3 | true",
                "m.b.c = :deep | true",
                "m.#b.c = :deep | true",
                "#dot = :dotted | true",
                "a.b = :dotted | false",
                "#name = :reserved | true"
            })
    void aConditionIsTrueOrFalse(String condition, boolean expected) {
        var found = client.scan(scan -> scan.tableName(Sample.TABLE)
                .filterExpression(condition)
                .expressionAttributeNames(names(condition))
                .expressionAttributeValues(values(condition)));

        assertThat(found.count()).isEqualTo(expected ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name = :1 | Attribute name is a reserved keyword; reserved keyword: name",
                "NAME = :1 | Attribute name is a reserved keyword; reserved keyword: NAME",
                "m.name = :1 | Attribute name is a reserved keyword; reserved keyword: name",
                "n = :1 AND | Syntax error; token: ",
                "n == :1 | Syntax error; token: ",
                "n = | Syntax error; token: ",
                "n IN () | Syntax error; token: ",
                "n :1 | Syntax error; token: ",
                "1n = :1 | Syntax error; token: ",
                "li[x] = :1 | Syntax error; token: ",
                "n = :1) | Syntax error; token: ",
                "((n = :1)) | The expression has redundant parentheses",
                "like_this(n) | Invalid function name; function: like_this",
                "begins_with(s) | Incorrect number of operands for operator or function; operator or function: begins_with",
                "attribute_exists(:1) | Operator or function requires a document path; operator or function: attribute_exists",
                "begins_with(s, :1) | Incorrect operand type for operator or function; operator or function: begins_with",
                "attribute_type(n, :X) | Invalid attribute type name found",
                "n BETWEEN :10 AND :1 | The BETWEEN operator requires upper bound to be greater than or equal to lower bound",
                "n = :undefined | An expression attribute value used in expression is not defined; attribute value: :undefined",
                "#undefined = :1 | An expression attribute name used in the document path is not defined; attribute name: #undefined"
            })
    void aConditionIsRefused(String condition, String message) {
        assertThatThrownBy(() -> client.scan(scan -> scan.tableName(Sample.TABLE)
                        .filterExpression(condition)
                        .expressionAttributeNames(names(condition))
                        .expressionAttributeValues(values(condition))))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageStartingWith("Invalid FilterExpression: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET n = :1 | n | 1",
                "set n = :1 | n | 1",
                "SET n = n + :1 | n | 6",
                "SET n = :10 - n | n | 5",
                "SET n = n - li[0] | n | 4",
                "SET n = if_not_exists(n, :1) | n | 5",
                "SET k = if_not_exists(k, :1) + :10 | k | 11",
                "SET li = list_append(li, :list) | li | [1, two, {x=3}, 1]",
                "SET li = list_append(:list, li) | li | [1, 1, two, {x=3}]",
                "SET k = list_append(if_not_exists(k, :list), :list) | k | [1, 1]",
                "SET li[0] = :5 | li | [5, two, {x=3}]",
                "SET li[9] = :5 | li | [1, two, {x=3}, 5]",
                "SET li[2].x = :5 | li | [1, two, {x=5}]",
                "SET m.a = :5 | m | {a=5, b={c=deep}}",
                "SET m.#new = s | m | {a=1, b={c=deep}, new=abc}",
                "SET #dot = :a | a.b | a",
                "SET n = m.a | n | 1",
                "SET n = :1, k = n | k | 5",
                "REMOVE n | n | -",
                "REMOVE gone | n | 5",
                "REMOVE li[0] | li | [two, {x=3}]",
                "REMOVE li[0], li[1] | li | [{x=3}]",
                "REMOVE m.b | m | {a=1}",
                "ADD n :1 | n | 6",
                "ADD k :5 | k | 5",
                "ADD ss :bc | ss | [a, b, c]",
                "ADD k :bc | k | [b, c]",
                "ADD m.a :5 | m | {a=6, b={c=deep}}",
                "DELETE ss :bc | ss | [a]",
                "DELETE ss :both | ss | -",
                "DELETE gone :bc | gone | -",
                "REMOVE s SET n = :1 DELETE ss :bc ADD k :5 | k | 5"
            })
    void anUpdateChangesAnAttribute(String update, String attribute, String expected) {
        var updated = client.updateItem(request -> request.tableName(Sample.TABLE)
                        .key(Sample.key("a", "1"))
                        .updateExpression(update)
                        .expressionAttributeNames(names(update))
                        .expressionAttributeValues(values(update))
                        .returnValues(ReturnValue.ALL_NEW))
                .attributes();

        assertThat(shown(updated.get(attribute))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET n = n + s | An operand in the update expression has an incorrect data type",
                "ADD s :1 | An operand in the update expression has an incorrect data type",
                "DELETE n :bc | An operand in the update expression has an incorrect data type",
                "SET n = gone | The provided expression refers to an attribute that does not exist in the item",
                "SET n = gone + :1 | The provided expression refers to an attribute that does not exist in the item",
                "SET gone.a = :1 | The document path provided in the update expression is invalid for update",
                "SET n[0] = :1 | The document path provided in the update expression is invalid for update",
                "SET m.a = :1, m = :map | Invalid UpdateExpression: Two document paths overlap with each other",
                "SET m.a = :1 REMOVE m[0] | Invalid UpdateExpression: Two document paths conflict with each other",
                "SET n = :1 SET s = :a | Invalid UpdateExpression: The \"SET\" section can only be used once",
                "SET n = :1 + :1 + :1 | Invalid UpdateExpression: Syntax error; token: ",
                "SET n | Invalid UpdateExpression: Syntax error; token: ",
                "REMOVE | Invalid UpdateExpression: Syntax error; token: ",
                "SET li = list_append(li, :1) | Invalid UpdateExpression: Incorrect operand type for operator or function",
                "DELETE ss :1 | Invalid UpdateExpression: Incorrect operand type for operator or function",
                "ADD k :a | Invalid UpdateExpression: Incorrect operand type for operator or function",
                "SET n = size(s) | Invalid UpdateExpression: The function is not allowed in an update expression",
                "SET name = :1 | Invalid UpdateExpression: Attribute name is a reserved keyword",
                "SET pk = :a | One or more parameter values were invalid: Cannot update attribute pk"
            })
    void anUpdateIsRefused(String update, String message) {
        assertThatThrownBy(() -> client.updateItem(request -> request.tableName(Sample.TABLE)
                        .key(Sample.key("a", "1"))
                        .updateExpression(update)
                        .expressionAttributeNames(names(update))
                        .expressionAttributeValues(values(update))))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n, s | {n=5, s=abc}",
                "m.b.c | {m={b={c=deep}}}",
                "m.a, m.b.c | {m={a=1, b={c=deep}}}",
                "li[0], li[2].x | {li=[1, {x=3}]}",
                "li[9], gone, n.x | {}",
                "#dot, #name | {a.b=dotted, name=reserved}"
            })
    void aProjectionShowsPartsOfAnItem(String projection, String expected) {
        var item = client.getItem(get -> get.tableName(Sample.TABLE)
                        .key(Sample.key("a", "1"))
                        .projectionExpression(projection)
                        .expressionAttributeNames(names(projection)))
                .item();

        assertThat(shown(AttributeValue.fromM(item))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m, m.a | Two document paths overlap with each other",
                "n, n | Two document paths overlap with each other",
                "m.a, m[0] | Two document paths conflict with each other",
                "n, | Syntax error; token: ",
                "n s | Syntax error; token: ",
                "size(n) | Syntax error; token: ",
                "name | Attribute name is a reserved keyword; reserved keyword: name"
            })
    void aProjectionIsRefused(String projection, String message) {
        assertThatThrownBy(() -> client.getItem(get ->
                        get.tableName(Sample.TABLE).key(Sample.key("a", "1")).projectionExpression(projection)))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageStartingWith("Invalid ProjectionExpression: " + message);
    }

    /** Null where the expression has none: an empty map would be refused. */
    private static @Nullable Map<String, AttributeValue> values(String expression) {
        return used(VALUES, expression);
    }

    private static @Nullable Map<String, String> names(String expression) {
        return used(NAMES, expression);
    }

    private static <T> @Nullable Map<String, T> used(Map<String, T> all, String expression) {
        Map<String, T> used = new HashMap<>(all);
        used.keySet()
                .removeIf(placeholder -> !Pattern.compile(Pattern.quote(placeholder) + "(?!\\w)")
                        .matcher(expression)
                        .find());
        return used.isEmpty() ? null : used;
    }

    private static String shown(@Nullable AttributeValue value) {
        if (value == null) {
            return "-";
        }
        return switch (value.type()) {
            case N -> value.n();
            case S -> value.s();
            case SS -> new TreeSet<>(value.ss()).toString();
            case L -> value.l().stream().map(ExpressionTests::shown).toList().toString();
            case M -> {
                Map<String, String> members = new TreeMap<>();
                value.m().forEach((name, member) -> members.put(name, shown(Objects.requireNonNull(member))));
                yield members.toString();
            }
            case B, BOOL, BS, NS, NUL, UNKNOWN_TO_SDK_VERSION -> value.toString();
        };
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return Sample.number(number);
    }

    private static AttributeValue map(String name, AttributeValue value) {
        return AttributeValue.fromM(Map.of(name, value));
    }
}
