package dev.cartwright.embedded.view;

/**
 * Finds the end of a value in a text with JSON that may be cut off.
 *
 * @param escapes how many backslashes the quotes have: 0, or 1 in JSON within a JSON text, or 3 in JSON within that
 */
record JsonValue(String text, int escapes) {

    /** After the value; the start itself for true, false and null, which say nothing. */
    int end(int start) {
        if (start == text.length()) {
            return start;
        }
        char first = text.charAt(start);
        if (first == '{' || first == '[') {
            return endOfContainer(start);
        }
        int quote = start + escapes;
        boolean string = quote < text.length() && text.charAt(quote) == '"';
        return string ? endOfString(quote + 1) : endOfLiteral(start);
    }

    private int endOfContainer(int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfString(i + 1) - 1;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** A quote ends it that has no more backslashes than the one at its start, besides those that stand for backslashes. */
    private int endOfString(int start) {
        int backslashes = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && backslashes % (2 * (escapes + 1)) <= escapes) {
                return i + 1;
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        return text.length();
    }

    private int endOfLiteral(int start) {
        int end = start;
        while (end < text.length() && " \t\r\n,}]\"\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String literal = text.substring(start, end);
        return literal.equals("true") || literal.equals("false") || literal.equals("null") ? start : end;
    }
}
