package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.expression.UpdateAction.Add;
import dev.cartwright.dynamodb.expression.UpdateAction.Assign;
import dev.cartwright.dynamodb.expression.UpdateAction.Delete;
import dev.cartwright.dynamodb.expression.UpdateAction.Remove;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** The sections {@code SET}, {@code REMOVE}, {@code ADD} and {@code DELETE}, each at most once, in any order. */
final class UpdateParser {

    private enum Section {
        SET,
        REMOVE,
        ADD,
        DELETE
    }

    private final Tokens tokens;
    private final PathParser paths;
    private final List<UpdateAction> actions = new ArrayList<>();

    private UpdateParser(Tokens tokens) {
        this.tokens = tokens;
        this.paths = new PathParser(tokens);
    }

    static List<UpdateAction> parse(ExpressionKind kind, String text) {
        UpdateParser parser = new UpdateParser(new Tokens(kind, text));
        parser.sections();
        parser.paths.refuseReserved();
        return List.copyOf(parser.actions);
    }

    private void sections() {
        Set<Section> seen = EnumSet.noneOf(Section.class);
        do {
            Section section = section();
            if (!seen.add(section)) {
                throw tokens.kind()
                        .invalid("The \"" + section + "\" section can only be used once in an update expression;");
            }
            list(action(section));
        } while (tokens.peek().type() != Token.Type.END);
    }

    private Section section() {
        for (Section section : Section.values()) {
            if (tokens.takeIfWord(section.name().toLowerCase(Locale.ROOT))) {
                return section;
            }
        }
        throw tokens.syntaxError();
    }

    private void list(Supplier<UpdateAction> action) {
        do {
            actions.add(action.get());
        } while (tokens.takeIf(","));
    }

    private Supplier<UpdateAction> action(Section section) {
        return switch (section) {
            case SET -> this::assign;
            case REMOVE -> () -> new Remove(paths.path());
            case ADD -> () -> new Add(paths.path(), placeholder());
            case DELETE -> () -> new Delete(paths.path(), placeholder());
        };
    }

    private UpdateAction assign() {
        Path path = paths.path();
        tokens.expect("=");
        Term left = term();
        boolean calculates = tokens.peek().is("+") || tokens.peek().is("-");
        return new Assign(path, calculates ? calculation(left) : left);
    }

    private String placeholder() {
        if (tokens.peek().type() != Token.Type.VALUE_PLACEHOLDER) {
            throw tokens.syntaxError();
        }
        return tokens.take().text();
    }

    private Term term() {
        Token first = tokens.peek();
        if (first.type() == Token.Type.VALUE_PLACEHOLDER) {
            return new Term.Given(tokens.take().text());
        }
        if (first.is("(")) {
            return parenthesized();
        }
        if (first.type() == Token.Type.NAME && tokens.peekSecond().is("(")) {
            return function();
        }
        return new Term.At(paths.path());
    }

    private Term parenthesized() {
        tokens.expect("(");
        boolean doubled = tokens.peek().is("(");
        Term left = term();
        boolean calculates = tokens.peek().is("+") || tokens.peek().is("-");
        if (doubled && !calculates) {
            throw tokens.kind().invalid("The expression has redundant parentheses;");
        }
        Term whole = calculates ? calculation(left) : left;
        tokens.expect(")");
        return whole;
    }

    private Term calculation(Term left) {
        return tokens.take().is("+") ? new Term.Plus(left, term()) : new Term.Minus(left, term());
    }

    private Term function() {
        String name = tokens.take().text();
        List<Term> arguments = new ArrayList<>();
        tokens.expect("(");
        do {
            arguments.add(term());
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return switch (name) {
            case "if_not_exists" -> ifNotExists(arguments);
            case "list_append" -> {
                requireTwo(name, arguments);
                yield new Term.ListAppend(arguments.get(0), arguments.get(1));
            }
            case "attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains", "size" ->
                throw tokens.kind().invalid("The function is not allowed in an update expression; function: " + name);
            default -> throw tokens.kind().invalid("Invalid function name; function: " + name);
        };
    }

    private Term ifNotExists(List<Term> arguments) {
        requireTwo("if_not_exists", arguments);
        if (arguments.getFirst() instanceof Term.At(var path)) {
            return new Term.IfNotExists(path, arguments.get(1));
        }
        throw tokens.kind()
                .invalid("Operator or function requires a document path; operator or function: if_not_exists");
    }

    private void requireTwo(String function, List<Term> arguments) {
        if (arguments.size() != 2) {
            throw tokens.kind()
                    .invalid("Incorrect number of operands for operator or function; operator or function: " + function
                            + ", number of operands: " + arguments.size());
        }
    }
}
