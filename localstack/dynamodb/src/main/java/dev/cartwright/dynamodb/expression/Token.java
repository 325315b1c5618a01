package dev.cartwright.dynamodb.expression;

/**
 * A word of an expression.
 *
 * @param start where its text begins in the expression
 */
record Token(Type type, String text, int start) {

    /** What a token can be. */
    enum Type {
        NAME,
        NAME_PLACEHOLDER,
        VALUE_PLACEHOLDER,
        NUMBER,
        SYMBOL,
        UNKNOWN,
        END
    }

    int end() {
        return type == Type.END ? start : start + text.length();
    }

    boolean is(String symbol) {
        return type == Type.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return type == Type.NAME && text.equalsIgnoreCase(word);
    }
}
