package dev.cartwright.dynamodb.value;

import dev.cartwright.dynamodb.value.Value.Binary;
import dev.cartwright.dynamodb.value.Value.Num;
import dev.cartwright.dynamodb.value.Value.Text;
import java.util.Arrays;

/** The order of texts, numbers and binaries: what keys are sorted by and what {@code <} compares. */
public final class ValueOrder {

    private ValueOrder() {}

    public static boolean comparable(Value left, Value right) {
        return switch (left) {
            case Text _ -> right instanceof Text;
            case Num _ -> right instanceof Num;
            case Binary _ -> right instanceof Binary;
            default -> false;
        };
    }

    /** @throws IllegalArgumentException unless {@link #comparable} */
    public static int compare(Value left, Value right) {
        if (left instanceof Text(String first) && right instanceof Text(String second)) {
            return byCodePoint(first, second);
        }
        if (left instanceof Num(var first) && right instanceof Num(var second)) {
            return first.compareTo(second);
        }
        if (left instanceof Binary(byte[] first) && right instanceof Binary(byte[] second)) {
            return Arrays.compareUnsigned(first, second);
        }
        throw new IllegalArgumentException(left.type() + " and " + right.type() + " have no order");
    }

    /** Whether a text or binary begins with another. */
    public static boolean startsWith(Value value, Value prefix) {
        if (value instanceof Text(String text) && prefix instanceof Text(String start)) {
            return text.startsWith(start);
        }
        return value instanceof Binary(byte[] bytes)
                && prefix instanceof Binary(byte[] first)
                && first.length <= bytes.length
                && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
    }

    /** As their UTF-8 bytes compare: surrogates stand for what is above every other character. */
    static int byCodePoint(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char first = left.charAt(i);
            char second = right.charAt(i);
            if (first != second) {
                return Integer.compare(rank(first), rank(second));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
