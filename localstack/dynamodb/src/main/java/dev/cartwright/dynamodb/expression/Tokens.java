package dev.cartwright.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;

/** An expression cut into tokens, and the place that a parser has reached. */
final class Tokens {

    private static final int LONGEST = 4096;

    private final ExpressionKind kind;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    Tokens(ExpressionKind kind, String text) {
        this.kind = kind;
        this.text = text;
        if (text.isEmpty()) {
            throw kind.invalid("The expression can not be empty;");
        }
        if (text.length() > LONGEST) {
            throw kind.invalid(
                    "Expression size has exceeded the maximum allowed size; expression size: " + text.length());
        }
        cut();
    }

    private void cut() {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                Token token = next(at);
                tokens.add(token);
                at = token.end();
            }
        }
        tokens.add(new Token(Token.Type.END, "<EOF>", text.length()));
    }

    private Token next(int at) {
        char first = text.charAt(at);
        if (first == '#' || first == ':') {
            int end = endOfWord(at + 1);
            Token.Type placeholder = first == '#' ? Token.Type.NAME_PLACEHOLDER : Token.Type.VALUE_PLACEHOLDER;
            return token(end == at + 1 ? Token.Type.UNKNOWN : placeholder, at, end);
        }
        if (isDigit(first)) {
            return token(Token.Type.NUMBER, at, endOfNumber(at));
        }
        if (isLetter(first)) {
            return token(Token.Type.NAME, at, endOfWord(at));
        }
        return symbol(first, at);
    }

    private Token symbol(char first, int at) {
        char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if ((first == '<' && (second == '=' || second == '>')) || (first == '>' && second == '=')) {
            return token(Token.Type.SYMBOL, at, at + 2);
        }
        return token("=<>(),.[]+-".indexOf(first) < 0 ? Token.Type.UNKNOWN : Token.Type.SYMBOL, at, at + 1);
    }

    private Token token(Token.Type type, int start, int end) {
        return new Token(type, text.substring(start, end), start);
    }

    private int endOfWord(int at) {
        int end = at;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private int endOfNumber(int at) {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    ExpressionKind kind() {
        return kind;
    }

    Token peek() {
        return tokens.get(position);
    }

    /** The token that was taken last. */
    Token previous() {
        return tokens.get(Math.max(position - 1, 0));
    }

    /** The token behind the next one. */
    Token peekSecond() {
        return tokens.get(Math.min(position + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(position);
        if (token.type() != Token.Type.END) {
            position++;
        }
        return token;
    }

    boolean takeIf(String symbol) {
        boolean found = peek().is(symbol);
        if (found) {
            position++;
        }
        return found;
    }

    boolean takeIfWord(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            position++;
        }
        return found;
    }

    void expect(String symbol) {
        if (!takeIf(symbol)) {
            throw syntaxError();
        }
    }

    void expectWord(String word) {
        if (!takeIfWord(word)) {
            throw syntaxError();
        }
    }

    void expectEnd() {
        if (peek().type() != Token.Type.END) {
            throw syntaxError();
        }
    }

    /** Names the next token, and the text from the one before it to the one behind it. */
    RuntimeException syntaxError() {
        int from = tokens.get(Math.max(position - 1, 0)).start();
        int to = tokens.get(Math.min(position + 1, tokens.size() - 1)).end();
        return kind.invalid("Syntax error; token: \"" + peek().text() + "\", near: \""
                + text.substring(from, to).strip() + "\"");
    }
}
