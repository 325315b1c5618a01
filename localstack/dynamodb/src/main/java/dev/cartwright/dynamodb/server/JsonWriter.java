package dev.cartwright.dynamodb.server;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the SDK's model as JSON, by the fields that the model itself describes. */
public final class JsonWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final double MILLIS = 1000.0;

    private final JsonGenerator generator;

    private JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    public static byte[] write(SdkPojo pojo) {
        return write(pojo, Map.of());
    }

    /** @param more members in front */
    static byte[] write(@Nullable SdkPojo pojo, Map<String, String> more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            JsonWriter writer = new JsonWriter(generator);
            generator.writeStartObject();
            more.forEach(generator::writeStringProperty);
            if (pojo != null) {
                writer.members(pojo);
            }
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void members(SdkPojo pojo) {
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
                generator.writeName(field.locationName());
                value(value);
            }
        }
    }

    private void value(Object value) {
        switch (value) {
            case String text -> generator.writeString(text);
            case SdkPojo pojo -> {
                generator.writeStartObject();
                members(pojo);
                generator.writeEndObject();
            }
            case Map<?, ?> map -> {
                generator.writeStartObject();
                for (Entry<?, ?> entry : map.entrySet()) {
                    generator.writeName(String.valueOf(entry.getKey()));
                    value(entry.getValue());
                }
                generator.writeEndObject();
            }
            case Collection<?> list -> {
                generator.writeStartArray();
                for (Object element : list) {
                    value(element);
                }
                generator.writeEndArray();
            }
            case Boolean bool -> generator.writeBoolean(bool);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case Double number -> generator.writeNumber(number);
            case Instant time -> generator.writeNumber(time.toEpochMilli() / MILLIS);
            case SdkBytes bytes -> generator.writeBinary(bytes.asByteArrayUnsafe());
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }
}
