package dev.cartwright.dynamodb.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Expressions for one request, whose placeholders it collects; some are wrong in one place. */
final class RandomExpressions {

    static final List<String> ATTRIBUTES = List.of("n", "s", "li", "m", "ss", "x", "y", "g", "l");

    private final Dice dice;
    private final RandomValues values;
    private final ObjectNode names = Wire.JSON.createObjectNode();
    private final ObjectNode given = Wire.JSON.createObjectNode();
    private final boolean mayBeWrong;

    RandomExpressions(Dice dice) {
        this.dice = dice;
        this.values = new RandomValues(dice);
        this.mayBeWrong = dice.oneIn(8);
    }

    private boolean wrong() {
        return mayBeWrong && dice.oneIn(6);
    }

    /** Adds the placeholders to a request. */
    void addTo(ObjectNode request) {
        if (!names.isEmpty()) {
            request.set("ExpressionAttributeNames", names);
        }
        if (!given.isEmpty()) {
            request.set("ExpressionAttributeValues", given);
        }
    }

    String value(ObjectNode value) {
        if (wrong()) {
            return ":undefined";
        }
        String placeholder = ":v" + given.size();
        given.set(placeholder, value);
        return placeholder;
    }

    private String name(String name) {
        if (wrong()) {
            return dice.pick("#undefined", "name", "size", "1x", "");
        }
        if (dice.oneIn(3)) {
            String placeholder = "#n" + names.size();
            names.put(placeholder, name);
            return placeholder;
        }
        return name;
    }

    String path() {
        StringBuilder path = new StringBuilder(name(dice.pick(ATTRIBUTES)));
        for (int left = dice.oneIn(4) ? 1 + dice.below(2) : 0; left > 0; left--) {
            path.append(dice.oneIn(2) ? "[" + dice.below(3) + "]" : "." + name(dice.pick("a", "b", "x")));
        }
        return path.toString();
    }

    String condition(int depth) {
        if (depth < 3 && dice.oneIn(3)) {
            return switch (dice.below(4)) {
                case 0 -> condition(depth + 1) + dice.pick(" AND ", " and ") + condition(depth + 1);
                case 1 -> condition(depth + 1) + dice.pick(" OR ", " or ") + condition(depth + 1);
                case 2 -> "NOT " + condition(depth + 1);
                default -> "(" + condition(3) + ")";
            };
        }
        return wrong() ? dice.pick("a b", "foo(a)", "a =", "= a", "a IN ()", "((n = s))") : simple();
    }

    private String simple() {
        return switch (dice.below(9)) {
            case 0 -> "attribute_exists(" + path() + ")";
            case 1 -> "attribute_not_exists(" + path() + ")";
            case 2 ->
                "attribute_type(" + path() + ", "
                        + value(RandomValues.of("S", dice.pick("S", "N", "L", "M", "SS", "BOOL", "NULL", "B"))) + ")";
            case 3 -> "begins_with(" + path() + ", " + value(values.text()) + ")";
            case 4 -> "contains(" + path() + ", " + value(dice.oneIn(2) ? values.text() : values.number()) + ")";
            case 5 ->
                path() + " BETWEEN " + value(RandomValues.of("N", "1")) + " AND "
                        + value(RandomValues.of("N", dice.pick("1", "2", "30")));
            case 6 ->
                path() + " IN ("
                        + IntStream.rangeClosed(0, dice.below(3))
                                .mapToObj(_ -> value(values.any(2)))
                                .collect(Collectors.joining(", "))
                        + ")";
            case 7 ->
                "size(" + path() + ") " + dice.pick("=", "<", ">", "<=", ">=", "<>") + " "
                        + value(RandomValues.of("N", dice.pick("0", "1", "2", "3")));
            default -> comparison();
        };
    }

    private String comparison() {
        String operator = dice.pick("=", "<>", "<", "<=", ">", ">=");
        boolean ordered = !operator.equals("=") && !operator.equals("<>");
        ObjectNode value = ordered ? dice.oneIn(2) ? values.number() : values.text() : values.any(1);
        return path() + " " + operator + " " + value(value);
    }

    String projection() {
        List<String> paths = new ArrayList<>();
        for (int left = 1 + dice.below(3); left > 0; left--) {
            paths.add(path());
        }
        return String.join(", ", paths);
    }

    String update() {
        List<String> sections = new ArrayList<>();
        List<String> free = new ArrayList<>(ATTRIBUTES);
        if (dice.oneIn(2)) {
            sections.add(dice.pick("SET ", "set ") + list(free, this::assignment));
        }
        if (dice.oneIn(4)) {
            sections.add("REMOVE " + list(free, attribute -> target(attribute, 3)));
        }
        if (dice.oneIn(4)) {
            sections.add("ADD "
                    + list(
                            free,
                            attribute ->
                                    name(attribute) + " " + value(dice.oneIn(2) ? values.number() : values.set())));
        }
        if (dice.oneIn(6) || sections.isEmpty()) {
            sections.add("DELETE " + list(free, attribute -> name(attribute) + " " + value(values.set())));
        }
        if (wrong()) {
            sections.add(dice.pick("SET", "REMOVE pk", "SET pk = s", "foo", "SET n = n + s"));
        }
        return String.join(" ", sections);
    }

    private String list(List<String> free, UnaryOperator<String> clause) {
        List<String> clauses = new ArrayList<>();
        for (int left = 1 + dice.below(2); left > 0 && !free.isEmpty(); left--) {
            String attribute = wrong() ? dice.pick(ATTRIBUTES) : free.remove(dice.below(free.size()));
            clauses.add(clause.apply(attribute));
        }
        return String.join(", ", clauses);
    }

    /** The reference fills a list up to an index behind its end, so only what is removed has such an index. */
    private String target(String attribute, int indexes) {
        if (attribute.equals("li") && dice.oneIn(2)) {
            return name(attribute) + "[" + dice.below(indexes) + "]";
        }
        return attribute.equals("m") && dice.oneIn(2) ? name(attribute) + "." + name("a") : name(attribute);
    }

    private String assignment(String attribute) {
        String target = target(attribute, 1);
        return target + " = "
                + switch (attribute) {
                    case "g" -> value(values.text());
                    case "l" -> value(values.number());
                    case "n" -> numberTerm();
                    case "li" -> target.contains("[") ? value(values.any(1)) : listTerm();
                    default -> dice.oneIn(4) ? path() : value(values.any(1));
                };
    }

    private String numberTerm() {
        return switch (dice.below(3)) {
            case 0 -> "n + " + value(values.number());
            case 1 -> "n - " + value(values.number());
            default -> "if_not_exists(n, " + value(RandomValues.of("N", "5")) + ") + " + value(values.number());
        };
    }

    private String listTerm() {
        String appended = value(values.list(2));
        return dice.oneIn(2)
                ? appended
                : "list_append(if_not_exists(li, " + value(values.list(2)) + "), " + appended + ")";
    }
}
