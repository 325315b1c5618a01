package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Value;
import dev.cartwright.dynamodb.value.Value.Binary;
import dev.cartwright.dynamodb.value.Value.BinarySet;
import dev.cartwright.dynamodb.value.Value.ListOf;
import dev.cartwright.dynamodb.value.Value.Num;
import dev.cartwright.dynamodb.value.Value.NumSet;
import dev.cartwright.dynamodb.value.Value.Text;
import dev.cartwright.dynamodb.value.Value.TextSet;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What conditions compare. */
sealed interface Operand {

    /** Null where the item has no such value. */
    @Nullable
    Value in(Document item, Scope scope);

    /** As errors name it. */
    String described(Scope scope);

    /** An attribute, or what lies within one. */
    record At(Path path) implements Operand {

        @Override
        public @Nullable Value in(Document item, Scope scope) {
            return scope.resolve(path).in(item);
        }

        @Override
        public String described(Scope scope) {
            return scope.resolve(path).described();
        }
    }

    /** A value that came with the request. */
    record Given(String placeholder) implements Operand {

        @Override
        public Value in(Document item, Scope scope) {
            return scope.value(placeholder);
        }

        @Override
        public String described(Scope scope) {
            return "[" + placeholder + "]";
        }
    }

    /** The function {@code size}. */
    record Size(Operand of) implements Operand {

        @Override
        public @Nullable Value in(Document item, Scope scope) {
            Value value = of.in(item, scope);
            int size = switch (value) {
                case null -> -1;
                case Text(String text) -> text.length();
                case Binary(byte[] bytes) -> bytes.length;
                case TextSet(var set) -> set.size();
                case NumSet(var set) -> set.size();
                case BinarySet(var set) -> set.size();
                case ListOf(var list) -> list.size();
                case Document map -> map.size();
                case Num _, Value.Bool _, Value.Null _ -> -1;
            };
            return size < 0
                    ? null
                    : new Num(
                            size == 0
                                    ? BigDecimal.ZERO
                                    : BigDecimal.valueOf(size).stripTrailingZeros());
        }

        @Override
        public String described(Scope scope) {
            return "[size " + of.described(scope) + "]";
        }
    }
}
