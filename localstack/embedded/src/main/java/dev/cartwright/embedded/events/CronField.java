package dev.cartwright.embedded.events;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One field of a cron expression: its matching values. */
record CronField(Collection<Integer> values) {

    /** @param names of the values from the lowest on; empty if the field has numbers only */
    static CronField parse(String text, int lowest, int highest, List<String> names) {
        Parser parser = new Parser(lowest, highest, names);
        return new CronField(new TreeSet<>(
                Arrays.stream(text.split(",", -1)).flatMap(parser::part).toList()));
    }

    boolean contains(int value) {
        return values.contains(value);
    }

    private record Parser(int lowest, int highest, List<String> names) {

        private Stream<Integer> part(String text) {
            String[] stepped = text.split("/", 2);
            String[] range = stepped[0].split("-", 2);
            int first = isAny(range[0]) ? lowest : value(range[0]);
            int last = range.length == 2 ? value(range[1]) : isAny(range[0]) || stepped.length == 2 ? highest : first;
            int step = stepped.length == 2 ? Math.max(1, number(stepped[1])) : 1;
            return IntStream.iterate(first, value -> value <= last, value -> value + step)
                    .boxed();
        }

        private static boolean isAny(String text) {
            return text.equals("*") || text.equals("?");
        }

        private int value(String text) {
            int named = names.indexOf(text.toUpperCase(Locale.ROOT));
            int value = named < 0 ? number(text) : named + lowest;
            if (value < lowest || value > highest) {
                throw new IllegalArgumentException(text + " is not between " + lowest + " and " + highest);
            }
            return value;
        }

        private static int number(String text) {
            if (text.isEmpty() || !text.chars().allMatch(Character::isDigit)) {
                throw new IllegalArgumentException(
                        "the local stack does not support " + text + " in a cron expression");
            }
            return Integer.parseInt(text);
        }
    }
}
