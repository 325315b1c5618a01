package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.value.Numbers;
import dev.cartwright.dynamodb.value.Value;
import dev.cartwright.dynamodb.value.Value.BinarySet;
import dev.cartwright.dynamodb.value.Value.Num;
import dev.cartwright.dynamodb.value.Value.NumSet;
import dev.cartwright.dynamodb.value.Value.TextSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sections {@code ADD} and {@code DELETE}. */
final class SetArithmetic {

    private SetArithmetic() {}

    static RuntimeException wrongType() {
        return Problems.validation("An operand in the update expression has an incorrect data type");
    }

    static Edit add(@Nullable Value current, Value given) {
        if (current == null) {
            return new Edit.Put(given);
        }
        if (current instanceof Num(var number) && given instanceof Num(var more)) {
            return new Edit.Put(new Num(Numbers.checked(number.add(more))));
        }
        if (current instanceof TextSet(var set) && given instanceof TextSet(var more)) {
            return new Edit.Put(new TextSet(union(set, more)));
        }
        if (current instanceof NumSet(var set) && given instanceof NumSet(var more)) {
            return new Edit.Put(new NumSet(union(set, more)));
        }
        if (current instanceof BinarySet(var set) && given instanceof BinarySet(var more)) {
            return new Edit.Put(new BinarySet(union(set, more)));
        }
        throw wrongType();
    }

    /** A set that loses its last member goes away. */
    static Edit delete(@Nullable Value current, Value given) {
        if (current == null) {
            return new Edit.Keep();
        }
        if (current instanceof TextSet(var set) && given instanceof TextSet(var less)) {
            Set<String> rest = difference(set, less);
            return rest.isEmpty() ? new Edit.Drop() : new Edit.Put(new TextSet(rest));
        }
        if (current instanceof NumSet(var set) && given instanceof NumSet(var less)) {
            var rest = difference(set, less);
            return rest.isEmpty() ? new Edit.Drop() : new Edit.Put(new NumSet(rest));
        }
        if (current instanceof BinarySet(var set) && given instanceof BinarySet(var less)) {
            var rest = difference(set, less);
            return rest.isEmpty() ? new Edit.Drop() : new Edit.Put(new BinarySet(rest));
        }
        throw wrongType();
    }

    private static <T> Set<T> union(Set<T> set, Set<T> more) {
        Set<T> union = new LinkedHashSet<>(set);
        union.addAll(more);
        return union;
    }

    private static <T> Set<T> difference(Set<T> set, Set<T> less) {
        Set<T> difference = new LinkedHashSet<>(set);
        difference.removeAll(less);
        return difference;
    }
}
