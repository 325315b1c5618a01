package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.expression.Path.Step;
import java.util.List;

/** Refuses paths of one expression of which one lies within another, or that ask for a map and a list in one place. */
final class Overlaps {

    private Overlaps() {}

    static void refuse(ExpressionKind kind, List<Path> paths) {
        for (int i = 1; i < paths.size(); i++) {
            for (int j = 0; j < i; j++) {
                refuse(kind, paths.get(j), paths.get(i));
            }
        }
    }

    private static void refuse(ExpressionKind kind, Path one, Path two) {
        int common = Math.min(one.steps().size(), two.steps().size());
        for (int i = 0; i < common; i++) {
            Step first = one.steps().get(i);
            Step second = two.steps().get(i);
            if (first.getClass() != second.getClass()) {
                throw refused(kind, "conflict", one, two);
            }
            if (!first.equals(second)) {
                return;
            }
        }
        throw refused(kind, "overlap", one, two);
    }

    private static RuntimeException refused(ExpressionKind kind, String how, Path one, Path two) {
        return kind.invalid("Two document paths " + how
                + " with each other; must remove or rewrite one of these paths; path one: " + one.described()
                + ", path two: " + two.described());
    }
}
