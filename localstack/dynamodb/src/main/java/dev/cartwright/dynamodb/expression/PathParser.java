package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.expression.Path.Index;
import dev.cartwright.dynamodb.expression.Path.Name;
import dev.cartwright.dynamodb.expression.Path.Step;
import java.util.ArrayList;
import java.util.List;

/** Parses document paths, and keeps what they used in a reserved place until the syntax is known to be right. */
final class PathParser {

    private static final int LONGEST_INDEX = 9;

    private final Tokens tokens;
    private final List<String> reserved = new ArrayList<>();

    PathParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Path path() {
        List<Step> steps = new ArrayList<>();
        steps.add(name());
        while (true) {
            if (tokens.takeIf(".")) {
                steps.add(name());
            } else if (tokens.takeIf("[")) {
                steps.add(index());
            } else {
                return new Path(List.copyOf(steps));
            }
        }
    }

    private Name name() {
        Token token = tokens.peek();
        if (token.type() != Token.Type.NAME && token.type() != Token.Type.NAME_PLACEHOLDER) {
            throw tokens.syntaxError();
        }
        tokens.take();
        if (token.type() == Token.Type.NAME && ReservedWords.contains(token.text())) {
            reserved.add(token.text());
        }
        return new Name(token.text());
    }

    private Index index() {
        Token token = tokens.peek();
        if (token.type() != Token.Type.NUMBER || token.text().length() > LONGEST_INDEX) {
            throw tokens.syntaxError();
        }
        tokens.take();
        tokens.expect("]");
        return new Index(Integer.parseInt(token.text()));
    }

    void refuseReserved() {
        if (!reserved.isEmpty()) {
            throw tokens.kind()
                    .invalid("Attribute name is a reserved keyword; reserved keyword: " + reserved.getFirst());
        }
    }
}
