package dev.cartwright.dynamodb.expression;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Keeps the syntax of expressions that were parsed before: programs send the same few again and again. */
final class ParsedExpressions<T> {

    private static final int MOST = 1000;

    private record Source(ExpressionKind kind, String text) {}

    private final Map<Source, T> parsed = new ConcurrentHashMap<>();
    private final BiFunction<ExpressionKind, String, T> parser;

    ParsedExpressions(BiFunction<ExpressionKind, String, T> parser) {
        this.parser = parser;
    }

    T of(ExpressionKind kind, String text) {
        Source source = new Source(kind, text);
        T known = parsed.get(source);
        if (known != null) {
            return known;
        }
        if (parsed.size() >= MOST) {
            parsed.clear();
        }
        T fresh = parser.apply(kind, text);
        parsed.put(source, fresh);
        return fresh;
    }
}
