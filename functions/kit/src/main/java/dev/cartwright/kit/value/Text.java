package dev.cartwright.kit.value;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The rules for all text from outside. Ids fit any key of a table. Other text is counted in Unicode code points, can be seen, and
 * has no character that changes how the text around it is shown.
 */
public final class Text {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** They join letters and emoji: without them some names cannot be written. */
    private static final String JOINERS = "\u200C\u200D";

    /** Letters and symbols by their category, but they show nothing: fillers of Hangul and the empty Braille pattern. */
    private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";

    private Text() {}

    /** Requires an id: 1 to 64 letters, digits, dashes or underscores. */
    public static void id(String name, String value) {
        InvalidInput.unless(ID.matcher(value).matches(), name + " is 1 to 64 letters, digits, dashes or underscores");
    }

    /**
     * Requires text on one line.
     *
     * @param shortest in code points, without white space around it
     * @param longest in code points
     */
    public static void line(String name, String value, int shortest, int longest) {
        check(name, value, new Bounds(shortest, longest), Text::isShown);
    }

    /** Requires text that may have line feeds. */
    public static void lines(String name, String value, int shortest, int longest) {
        check(name, value, new Bounds(shortest, longest), character -> character == '\n' || isShown(character));
    }

    private record Bounds(int shortest, int longest) {

        boolean hold(String value) {
            return length(value) <= longest
                    && length(value.strip()) >= shortest
                    && (shortest == 0 || value.codePoints().anyMatch(Text::isVisible));
        }

        private static int length(String value) {
            return value.codePointCount(0, value.length());
        }
    }

    private static void check(String name, String value, Bounds bounds, IntPredicate permitted) {
        InvalidInput.unless(
                bounds.hold(value), name + " is " + bounds.shortest() + " to " + bounds.longest() + " characters");
        InvalidInput.unless(value.codePoints().allMatch(permitted), name + " has no control or formatting characters");
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> JOINERS.indexOf(character) >= 0;
            default -> true;
        };
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> isShown(character) && BLANKS.indexOf(character) < 0;
        };
    }
}
