package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.expression.Condition.And;
import dev.cartwright.dynamodb.expression.Condition.BeginsWith;
import dev.cartwright.dynamodb.expression.Condition.Between;
import dev.cartwright.dynamodb.expression.Condition.Comparison;
import dev.cartwright.dynamodb.expression.Condition.Contains;
import dev.cartwright.dynamodb.expression.Condition.Exists;
import dev.cartwright.dynamodb.expression.Condition.HasType;
import dev.cartwright.dynamodb.expression.Condition.In;
import dev.cartwright.dynamodb.expression.Condition.Not;
import dev.cartwright.dynamodb.expression.Condition.NotExists;
import dev.cartwright.dynamodb.expression.Condition.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Recursive descent over {@code OR}, {@code AND}, {@code NOT} and what they join. */
final class ConditionParser {

    private static final Set<String> COMPARATORS = Set.of("=", "<>", "<", "<=", ">", ">=");
    private static final int MOST_OPERATORS = 300;
    private static final int MOST_CANDIDATES = 100;

    private final Tokens tokens;
    private final PathParser paths;
    private int operators;
    private @Nullable Token lastOpened;
    private @Nullable Token lastClosed;

    private ConditionParser(Tokens tokens) {
        this.tokens = tokens;
        this.paths = new PathParser(tokens);
    }

    static Condition parse(ExpressionKind kind, String text) {
        Tokens tokens = new Tokens(kind, text);
        ConditionParser parser = new ConditionParser(tokens);
        Condition condition = parser.or();
        tokens.expectEnd();
        parser.paths.refuseReserved();
        return condition;
    }

    private Condition or() {
        Condition left = and();
        while (tokens.takeIfWord("OR")) {
            count();
            left = new Or(left, and());
        }
        return left;
    }

    private Condition and() {
        Condition left = not();
        while (tokens.takeIfWord("AND")) {
            count();
            left = new And(left, not());
        }
        return left;
    }

    private Condition not() {
        if (tokens.takeIfWord("NOT")) {
            count();
            return new Not(not());
        }
        return tokens.peek().is("(") ? parenthesized(this::or) : simple();
    }

    private void count() {
        if (++operators > MOST_OPERATORS) {
            throw tokens.kind().invalid("The expression contains too many operators; operator count: " + operators);
        }
    }

    /** Parentheses are redundant around nothing but other parentheses. */
    private <T> T parenthesized(Supplier<T> content) {
        Token opening = tokens.peek();
        tokens.expect("(");
        Token first = tokens.peek();
        T parsed = content.get();
        boolean redundant = first.equals(lastOpened) && tokens.previous().equals(lastClosed);
        tokens.expect(")");
        if (redundant) {
            throw tokens.kind().invalid("The expression has redundant parentheses;");
        }
        lastOpened = opening;
        lastClosed = tokens.previous();
        return parsed;
    }

    private Condition simple() {
        Token first = tokens.peek();
        if (first.type() == Token.Type.NAME && tokens.peekSecond().is("(") && !first.isWord("size")) {
            Condition function = function(first.text());
            if (COMPARATORS.contains(tokens.peek().text())) {
                throw notHere(first.text());
            }
            return function;
        }
        Operand left = operand();
        count();
        if (tokens.takeIfWord("BETWEEN")) {
            Operand low = operand();
            tokens.expectWord("AND");
            return new Between(left, low, operand());
        }
        if (tokens.takeIfWord("IN")) {
            return new In(left, candidates());
        }
        if (!COMPARATORS.contains(tokens.peek().text())) {
            throw left instanceof Operand.Size ? notHere("size") : tokens.syntaxError();
        }
        return new Comparison(left, tokens.take().text(), operand());
    }

    private List<Operand> candidates() {
        List<Operand> candidates = new ArrayList<>();
        tokens.expect("(");
        do {
            candidates.add(operand());
        } while (tokens.takeIf(","));
        tokens.expect(")");
        if (candidates.size() > MOST_CANDIDATES) {
            throw tokens.kind()
                    .invalid("The IN operator is provided with too many operands; number of operands: "
                            + candidates.size());
        }
        return candidates;
    }

    private Operand operand() {
        Token first = tokens.peek();
        if (first.type() == Token.Type.VALUE_PLACEHOLDER) {
            return new Operand.Given(tokens.take().text());
        }
        if (first.type() == Token.Type.NAME && tokens.peekSecond().is("(")) {
            return functionOperand();
        }
        return new Operand.At(paths.path());
    }

    private Operand functionOperand() {
        String name = tokens.take().text();
        List<Operand> arguments = arguments();
        if (name.equals("size")) {
            requireCount(name, arguments, 1);
            return new Operand.Size(arguments.getFirst());
        }
        throw FUNCTIONS.contains(name) ? notHere(name) : unknown(name);
    }

    private static final Set<String> FUNCTIONS =
            Set.of("attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains");

    private Condition function(String name) {
        tokens.take();
        List<Operand> arguments = arguments();
        return switch (name) {
            case "attribute_exists" -> new Exists(pathOf(name, arguments, 1));
            case "attribute_not_exists" -> new NotExists(pathOf(name, arguments, 1));
            case "attribute_type" -> new HasType(pathOf(name, arguments, 2), arguments.get(1));
            case "begins_with" -> {
                requireCount(name, arguments, 2);
                yield new BeginsWith(arguments.get(0), arguments.get(1));
            }
            case "contains" -> {
                requireCount(name, arguments, 2);
                yield new Contains(arguments.get(0), arguments.get(1));
            }
            default -> throw unknown(name);
        };
    }

    private List<Operand> arguments() {
        count();
        List<Operand> arguments = new ArrayList<>();
        tokens.expect("(");
        do {
            if (tokens.peek().is("(")) {
                arguments.add(parenthesized(this::operand));
                throw tokens.kind().invalid("The expression has redundant parentheses;");
            }
            arguments.add(operand());
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return arguments;
    }

    private Path pathOf(String function, List<Operand> arguments, int count) {
        requireCount(function, arguments, count);
        if (arguments.getFirst() instanceof Operand.At(Path path)) {
            return path;
        }
        throw tokens.kind().invalid("Operator or function requires a document path; operator or function: " + function);
    }

    private void requireCount(String function, List<Operand> arguments, int count) {
        if (arguments.size() != count) {
            throw tokens.kind()
                    .invalid("Incorrect number of operands for operator or function; operator or function: " + function
                            + ", number of operands: " + arguments.size());
        }
    }

    private RuntimeException unknown(String name) {
        return name.equals("size") ? notHere(name) : tokens.kind().invalid("Invalid function name; function: " + name);
    }

    private RuntimeException notHere(String name) {
        return tokens.kind()
                .invalid("The function is not allowed to be used this way in an expression; function: " + name);
    }
}
