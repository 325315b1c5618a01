package dev.cartwright.dynamodb.journal;

import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Numbers;
import dev.cartwright.dynamodb.value.Value;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Encoder} wrote. */
record Decoder(ByteBuffer bytes) {

    int tag() {
        return bytes.get();
    }

    long number() {
        return bytes.getLong();
    }

    int count() {
        return bytes.getInt();
    }

    boolean flag() {
        return bytes.get() != 0;
    }

    byte[] raw() {
        byte[] content = new byte[bytes.getInt()];
        bytes.get(content);
        return content;
    }

    String text() {
        return new String(raw(), StandardCharsets.UTF_8);
    }

    @Nullable
    String optionalText() {
        return flag() ? text() : null;
    }

    Document document() {
        int size = count();
        Map<String, Value> attributes = LinkedHashMap.newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            attributes.put(text(), value());
        }
        return Document.of(attributes);
    }

    @Nullable
    Document optionalDocument() {
        return flag() ? document() : null;
    }

    private Value value() {
        int tag = tag();
        return switch (tag) {
            case 'S' -> new Value.Text(text());
            case 'N' -> new Value.Num(Numbers.parse(text()));
            case 'B' -> new Value.Binary(raw());
            case 'b' -> new Value.Bool(flag());
            case '0' -> new Value.Null();
            case 's' -> texts();
            case 'n' -> numbers();
            case 'y' -> binaries();
            case 'L' -> list();
            case 'M' -> document();
            default -> throw new IllegalStateException("no value has the tag " + tag);
        };
    }

    private Value texts() {
        Set<String> set = new LinkedHashSet<>();
        for (int left = count(); left > 0; left--) {
            set.add(text());
        }
        return new Value.TextSet(set);
    }

    private Value numbers() {
        Set<BigDecimal> set = new LinkedHashSet<>();
        for (int left = count(); left > 0; left--) {
            set.add(Numbers.parse(text()));
        }
        return new Value.NumSet(set);
    }

    private Value binaries() {
        Set<Value.Binary> set = new LinkedHashSet<>();
        for (int left = count(); left > 0; left--) {
            set.add(new Value.Binary(raw()));
        }
        return new Value.BinarySet(set);
    }

    private Value list() {
        List<Value> list = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            list.add(value());
        }
        return new Value.ListOf(list);
    }
}
