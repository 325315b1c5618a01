package dev.cartwright.bench.console;

import java.util.Locale;
import java.util.Map;

/**
 * A measured figure with its goal.
 *
 * @param what {@code "p95 of live updates, ms"}
 * @param atLeast whether the goal is the least value, not the most
 */
record Measured(String what, double value, double goal, boolean atLeast) {

    static Measured atMost(String what, double value, double goal) {
        return new Measured(what, value, goal, false);
    }

    static Measured atLeast(String what, double value, double goal) {
        return new Measured(what, value, goal, true);
    }

    boolean isReached() {
        return atLeast ? value >= goal : value <= goal;
    }

    String shown() {
        return number(value);
    }

    String shownGoal() {
        return (atLeast ? "at least " : "at most ") + number(goal);
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, Math.abs(figure) < 10 ? "%.2f" : "%,.0f", figure);
    }

    Map<String, Object> document() {
        return Map.of("figure", what, "value", value, "goal", goal, "atLeast", atLeast, "reached", isReached());
    }
}
