package dev.cartwright.kit.store;

import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A row of the table: writers chain {@code with}, readers ask by name and get an error naming what is missing. */
public final class Row {

    /** Counts the changes of a row; {@link Transaction#save} compares it. */
    static final String VERSION = "version";

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private final Map<String, AttributeValue> attributes;

    private Row(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    public static Row at(String pk, String sk) {
        return new Row(new LinkedHashMap<>(new Key(pk, sk).attributes()));
    }

    /** A row as the table or its stream gives it. */
    public static Row of(Map<String, AttributeValue> attributes) {
        return new Row(attributes);
    }

    public Row with(String name, String value) {
        return with(name, AttributeValue.fromS(value));
    }

    public Row with(String name, long value) {
        return with(name, AttributeValue.fromN(Long.toString(value)));
    }

    public Row with(String name, boolean value) {
        return with(name, AttributeValue.fromBool(value));
    }

    /** As ISO 8601 text with milliseconds, which sorts by time. */
    public Row with(String name, Instant value) {
        return with(name, text(value));
    }

    /** An instant as rows and sort keys hold it: {@code 2026-11-24T08:00:00.000Z}. */
    public static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    public Row with(String name, byte[] value) {
        return with(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
    }

    public Row with(String name, AttributeValue value) {
        attributes.put(name, value);
        return this;
    }

    public Key key() {
        return new Key(text("pk"), text("sk"));
    }

    public long version() {
        return has(VERSION) ? number(VERSION) : 0;
    }

    /** What was read from this row, with the row's version. */
    public <T> Versioned<T> versioned(T value) {
        return new Versioned<>(value, version());
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public String text(String name) {
        return value(name).s();
    }

    public Optional<String> findText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    public long number(String name) {
        return Long.parseLong(value(name).n());
    }

    public boolean flag(String name) {
        return value(name).bool();
    }

    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    public byte[] bytes(String name) {
        return value(name).b().asByteArray();
    }

    public AttributeValue value(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("row " + attributes.get("pk") + " has no " + name);
        }
        return value;
    }

    public Map<String, AttributeValue> attributes() {
        return attributes;
    }
}
