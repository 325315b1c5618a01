package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.expression.Condition.And;
import dev.cartwright.dynamodb.expression.Condition.BeginsWith;
import dev.cartwright.dynamodb.expression.Condition.Between;
import dev.cartwright.dynamodb.expression.Condition.Comparison;
import dev.cartwright.dynamodb.expression.KeyCondition.Compared;
import dev.cartwright.dynamodb.expression.KeyCondition.Range;
import dev.cartwright.dynamodb.expression.KeyCondition.StartsWith;
import dev.cartwright.dynamodb.expression.KeyCondition.Within;
import dev.cartwright.dynamodb.value.KeyValues;
import dev.cartwright.dynamodb.value.Value;
import dev.cartwright.dynamodb.value.Value.Binary;
import dev.cartwright.dynamodb.value.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code KeyConditionExpression}: equality of the hash key, and at most one condition on the range key. */
public final class KeyConditionParser {

    private static final ExpressionKind KIND = ExpressionKind.KEY_CONDITION;
    private static final ParsedExpressions<Condition> PARSED = new ParsedExpressions<>(ConditionParser::parse);

    private final Scope scope;

    private KeyConditionParser(Scope scope) {
        this.scope = scope;
    }

    /** A condition on one key, not yet known to be the right one. */
    private record Part(String attribute, Range range) {}

    /** What was parsed, before the table is known. */
    public record Parsed(List<String> attributes, List<Range> ranges) {

        /**
         * @param types the types of the key's attributes
         * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException where it does not fit that key
         */
        public KeyCondition on(String hashKey, @Nullable String rangeKey, Map<String, String> types) {
            int hash = attributes.indexOf(hashKey);
            if (hash < 0) {
                throw missed(hashKey);
            }
            if (attributes.size() > 1 && (rangeKey == null || !attributes.contains(rangeKey))) {
                throw rangeKey == null ? Problems.validation("Query key condition not supported") : missed(rangeKey);
            }
            if (!(ranges.get(hash) instanceof Compared(String operator, Value value)) || !operator.equals("=")) {
                throw Problems.validation("Query key condition not supported");
            }
            for (int i = 0; i < attributes.size(); i++) {
                check(attributes.get(i), ranges.get(i), types, i == hash);
            }
            return new KeyCondition(value, attributes.size() > 1 ? ranges.get(1 - hash) : null);
        }

        private static RuntimeException missed(String key) {
            return Problems.validation("Query condition missed key schema element: " + key);
        }

        private static void check(String attribute, Range range, Map<String, String> types, boolean isHash) {
            for (Value value : values(range)) {
                if (!value.type().equals(types.get(attribute))) {
                    throw Problems.validation("One or more parameter values were invalid: Condition parameter type"
                            + " does not match schema type");
                }
                if (range instanceof StartsWith) {
                    KeyValues.checkLength(value, isHash);
                } else {
                    KeyValues.check(attribute, value, isHash);
                }
            }
        }

        private static List<Value> values(Range range) {
            return switch (range) {
                case Compared compared -> List.of(compared.value());
                case Within(var low, var high) -> List.of(low, high);
                case StartsWith(var prefix) -> List.of(prefix);
            };
        }
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException for an invalid one */
    public static Parsed parse(String text, Scope scope) {
        KeyConditionParser parser = new KeyConditionParser(scope);
        List<Condition> conditions = new ArrayList<>();
        parser.split(PARSED.of(KIND, text), conditions);
        if (conditions.size() > 2) {
            throw Problems.validation("Conditions can be of length 1 or 2 only");
        }
        List<Part> parts = conditions.stream().map(parser::part).toList();
        if (parts.size() == 2 && parts.get(0).attribute().equals(parts.get(1).attribute())) {
            throw Problems.validation("KeyConditionExpressions must only contain one condition per key");
        }
        return new Parsed(
                parts.stream().map(Part::attribute).toList(),
                parts.stream().map(Part::range).toList());
    }

    private void split(Condition condition, List<Condition> into) {
        if (condition instanceof And(var left, var right)) {
            split(left, into);
            split(right, into);
        } else {
            into.add(condition);
        }
    }

    private Part part(Condition condition) {
        return switch (condition) {
            case Comparison(var left, var operator, var right) -> comparison(left, operator, right);
            case Between(var value, var low, var high) -> {
                String attribute = attribute(value);
                Value from = given(low);
                Value to = given(high);
                Conditions.checkBounds(KIND, from, to);
                yield new Part(attribute, new Within(from, to));
            }
            case BeginsWith(var value, var prefix) -> {
                String attribute = attribute(value);
                Value start = given(prefix);
                if (!(start instanceof Text) && !(start instanceof Binary)) {
                    throw KIND.invalid("Incorrect operand type for operator or function; operator or function:"
                            + " begins_with, operand type: " + start.type());
                }
                yield new Part(attribute, new StartsWith(start));
            }
            case Condition.Or _ -> throw unsupported("OR");
            case Condition.Not _ -> throw unsupported("NOT");
            case Condition.In _ -> throw unsupported("IN");
            case Condition.Exists _ -> throw unsupported("attribute_exists");
            case Condition.NotExists _ -> throw unsupported("attribute_not_exists");
            case Condition.HasType _ -> throw unsupported("attribute_type");
            case Condition.Contains _ -> throw unsupported("contains");
            case And _ -> throw new IllegalStateException("split before");
        };
    }

    private static RuntimeException unsupported(String operator) {
        return KIND.invalid("Invalid operator used in KeyConditionExpression: " + operator);
    }

    private Part comparison(Operand left, String operator, Operand right) {
        if (operator.equals("<>")) {
            throw unsupported("<>");
        }
        if (left instanceof Operand.Size || right instanceof Operand.Size) {
            throw KIND.invalid("KeyConditionExpressions cannot contain nested operations");
        }
        if (left instanceof Operand.Given && right instanceof Operand.At) {
            return new Part(attribute(right), new Compared(mirrored(operator), given(left)));
        }
        return new Part(attribute(left), new Compared(operator, given(right)));
    }

    private static String mirrored(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case ">" -> "<";
            case "<=" -> ">=";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    private String attribute(Operand operand) {
        if (!(operand instanceof Operand.At(var path))) {
            throw operand instanceof Operand.Size
                    ? KIND.invalid("KeyConditionExpressions cannot contain nested operations")
                    : KIND.invalid("Invalid condition in KeyConditionExpression: No key attribute specified");
        }
        scope.use(KIND, path);
        if (path.isNested()) {
            throw KIND.invalid("KeyConditionExpressions cannot have conditions on nested attributes");
        }
        return scope.resolve(path).attribute();
    }

    private Value given(Operand operand) {
        if (operand instanceof Operand.Given(var placeholder)) {
            return scope.use(KIND, placeholder);
        }
        throw operand instanceof Operand.Size
                ? KIND.invalid("KeyConditionExpressions cannot contain nested operations")
                : KIND.invalid(
                        "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition");
    }
}
