package dev.cartwright.kit.value;

import java.util.Arrays;
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

    /** A symbol by its category, but it shows nothing. */
    private static final int EMPTY_BRAILLE_PATTERN = 0x2800;

    /** The first and the last of each range of Default_Ignorable_Code_Point in Unicode's DerivedCoreProperties.txt. */
    private static final int[][] IGNORABLE = {
        {0xAD, 0xAD},
        {0x34F, 0x34F},
        {0x61C, 0x61C},
        {0x115F, 0x1160},
        {0x17B4, 0x17B5},
        {0x180B, 0x180F},
        {0x200B, 0x200F},
        {0x202A, 0x202E},
        {0x2060, 0x206F},
        {0x3164, 0x3164},
        {0xFE00, 0xFE0F},
        {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0},
        {0xFFF0, 0xFFF8},
        {0x1BCA0, 0x1BCA3},
        {0x1D173, 0x1D17A},
        {0xE0000, 0xE0FFF}
    };

    private Text() {}

    /** Requires an id: 1 to 64 letters, digits, dashes or underscores. */
    public static void id(String name, String value) {
        InvalidInput.unless(ID.matcher(value).matches(), name, "is 1 to 64 letters, digits, dashes or underscores");
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
                bounds.hold(value), name, "is " + bounds.shortest() + " to " + bounds.longest() + " characters");
        InvalidInput.unless(value.codePoints().allMatch(permitted), name, "has no control or formatting characters");
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
            default -> isShown(character) && character != EMPTY_BRAILLE_PATTERN && !isIgnorable(character);
        };
    }

    /** Whether it shows nothing by itself, whatever its category: two texts that differ in such characters look the same. */
    static boolean isIgnorable(int character) {
        return Arrays.stream(IGNORABLE).anyMatch(range -> range[0] <= character && character <= range[1]);
    }
}
