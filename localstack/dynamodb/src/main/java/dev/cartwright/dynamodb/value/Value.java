package dev.cartwright.dynamodb.value;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** An attribute's value: immutable, valid by construction, equal to another as DynamoDB compares them. */
public sealed interface Value
        permits Value.Text,
                Value.Num,
                Value.Binary,
                Value.Bool,
                Value.Null,
                Value.TextSet,
                Value.NumSet,
                Value.BinarySet,
                Value.ListOf,
                Document {

    /** The type's descriptor on the wire, such as {@code S}. */
    String type();

    /** How many bytes it counts toward an item's size. */
    int bytes();

    /** Type {@code S}. */
    record Text(String value) implements Value {

        @Override
        public String type() {
            return "S";
        }

        @Override
        public int bytes() {
            return Utf8.length(value);
        }
    }

    /**
     * Type {@code N}.
     *
     * @param value as {@link Numbers#parse} returns it, without trailing zeros
     */
    record Num(BigDecimal value) implements Value {

        @Override
        public String type() {
            return "N";
        }

        @Override
        public int bytes() {
            return Numbers.bytes(value);
        }
    }

    /**
     * Type {@code B}.
     *
     * @param value never written to
     */
    record Binary(byte[] value) implements Value {

        @Override
        public String type() {
            return "B";
        }

        @Override
        public int bytes() {
            return value.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Binary(byte[] bytes) && Arrays.equals(value, bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }

        @Override
        public String toString() {
            return HexFormat.of().formatHex(value);
        }
    }

    /** Type {@code BOOL}. */
    record Bool(boolean value) implements Value {

        @Override
        public String type() {
            return "BOOL";
        }

        @Override
        public int bytes() {
            return 1;
        }
    }

    /** Type {@code NULL}. */
    record Null() implements Value {

        @Override
        public String type() {
            return "NULL";
        }

        @Override
        public int bytes() {
            return 1;
        }
    }

    /** Type {@code SS}. */
    record TextSet(Set<String> values) implements Value {

        @Override
        public String type() {
            return "SS";
        }

        @Override
        public int bytes() {
            return values.stream().mapToInt(Utf8::length).sum();
        }
    }

    /** Type {@code NS}. */
    record NumSet(Set<BigDecimal> values) implements Value {

        @Override
        public String type() {
            return "NS";
        }

        @Override
        public int bytes() {
            return values.stream().mapToInt(Numbers::bytes).sum();
        }
    }

    /** Type {@code BS}. */
    record BinarySet(Set<Binary> values) implements Value {

        @Override
        public String type() {
            return "BS";
        }

        @Override
        public int bytes() {
            return values.stream().mapToInt(Binary::bytes).sum();
        }
    }

    /** Type {@code L}. */
    record ListOf(List<Value> values) implements Value {

        @Override
        public String type() {
            return "L";
        }

        @Override
        public int bytes() {
            return 3 + values.size() + values.stream().mapToInt(Value::bytes).sum();
        }
    }

    /** The length of texts in UTF-8. */
    final class Utf8 {

        private Utf8() {}

        /** Bytes. */
        public static int length(String text) {
            int length = text.length();
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) >= 0x80) {
                    return text.getBytes(StandardCharsets.UTF_8).length;
                }
            }
            return length;
        }
    }
}
