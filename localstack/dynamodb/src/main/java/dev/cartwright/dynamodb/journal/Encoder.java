package dev.cartwright.dynamodb.journal;

import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Numbers;
import dev.cartwright.dynamodb.value.Value;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the bytes of one entry. */
final class Encoder {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final DataOutputStream data = new DataOutputStream(bytes);

    /** What may fail only in theory: the bytes are in memory. */
    private interface Writing {
        void run() throws IOException;
    }

    private Encoder write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    Encoder tag(int tag) {
        return write(() -> data.writeByte(tag));
    }

    Encoder number(long number) {
        return write(() -> data.writeLong(number));
    }

    Encoder count(int count) {
        return write(() -> data.writeInt(count));
    }

    Encoder flag(boolean flag) {
        return write(() -> data.writeBoolean(flag));
    }

    Encoder text(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    Encoder optionalText(@Nullable String text) {
        flag(text != null);
        return text == null ? this : text(text);
    }

    Encoder raw(byte[] content) {
        return write(() -> {
            data.writeInt(content.length);
            data.write(content);
        });
    }

    Encoder document(Document document) {
        count(document.size());
        document.forEach((name, value) -> text(name).value(value));
        return this;
    }

    Encoder optionalDocument(@Nullable Document document) {
        flag(document != null);
        return document == null ? this : document(document);
    }

    private void value(Value value) {
        switch (value) {
            case Value.Text(String text) -> tag('S').text(text);
            case Value.Num(BigDecimal number) -> tag('N').text(Numbers.text(number));
            case Value.Binary(byte[] content) -> tag('B').raw(content);
            case Value.Bool(boolean bool) -> tag('b').flag(bool);
            case Value.Null() -> tag('0');
            case Value.TextSet(Set<String> set) -> {
                tag('s').count(set.size());
                set.forEach(this::text);
            }
            case Value.NumSet(Set<BigDecimal> set) -> {
                tag('n').count(set.size());
                set.forEach(number -> text(Numbers.text(number)));
            }
            case Value.BinarySet(Set<Value.Binary> set) -> {
                tag('y').count(set.size());
                set.forEach(member -> raw(member.value()));
            }
            case Value.ListOf(var list) -> {
                tag('L').count(list.size());
                list.forEach(this::value);
            }
            case Document map -> tag('M').document(map);
        }
    }
}
