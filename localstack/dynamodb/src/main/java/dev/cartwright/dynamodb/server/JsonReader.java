package dev.cartwright.dynamodb.server;

import dev.cartwright.dynamodb.Problems;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into the SDK's model, by the fields that the model itself describes. */
public final class JsonReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException a {@code SerializationException} */
    public static Object read(byte[] json, SdkPojo builder) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            JsonReader reader = new JsonReader(parser);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Problems.serialization("Start of structure or map found where not expected");
            }
            Object read = reader.pojo(builder);
            if (parser.nextToken() != null) {
                throw Problems.serialization("");
            }
            return read;
        } catch (JacksonException e) {
            throw Problems.serialization("");
        }
    }

    private Object pojo(SdkPojo builder) {
        Map<String, SdkField<?>> fields = Fields.of(builder);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            SdkField<?> field = fields.get(parser.currentName());
            JsonToken token = parser.nextToken();
            if (field == null || token == JsonToken.VALUE_NULL) {
                parser.skipChildren();
            } else {
                field.set(builder, value(field, token));
            }
        }
        return ((Buildable) builder).build();
    }

    private Object value(SdkField<?> field, JsonToken token) {
        MarshallingType<?> type = field.marshallingType();
        if (type.equals(MarshallingType.STRING)) {
            return scalar(token, JsonToken.VALUE_STRING, "String");
        }
        if (type.equals(MarshallingType.SDK_POJO)) {
            requireStart(token, JsonToken.START_OBJECT, field);
            return pojo(field.constructor().get());
        }
        if (type.equals(MarshallingType.MAP)) {
            return map(field, token);
        }
        if (type.equals(MarshallingType.LIST)) {
            return list(field, token);
        }
        if (type.equals(MarshallingType.SDK_BYTES)) {
            return bytes(token);
        }
        return type.equals(MarshallingType.BOOLEAN) ? bool(token) : number(type, token);
    }

    private String scalar(JsonToken token, JsonToken wanted, String name) {
        if (token != wanted) {
            throw notConvertible(token, name);
        }
        return parser.getString();
    }

    private static RuntimeException notConvertible(JsonToken token, String name) {
        return switch (token) {
            case START_ARRAY -> Problems.serialization("Unrecognized collection type class java.lang." + name);
            case START_OBJECT -> Problems.serialization("Start of structure or map found where not expected");
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                Problems.serialization("NUMBER_VALUE cannot be converted to " + name);
            case VALUE_STRING -> Problems.serialization("STRING_VALUE cannot be converted to " + name);
            case VALUE_TRUE -> Problems.serialization("TRUE_VALUE cannot be converted to " + name);
            case VALUE_FALSE -> Problems.serialization("FALSE_VALUE cannot be converted to " + name);
            default -> Problems.serialization("Unexpected token received from parser");
        };
    }

    private static void requireStart(JsonToken token, JsonToken wanted, SdkField<?> field) {
        if (token == wanted) {
            return;
        }
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            throw Problems.serialization(
                    wanted == JsonToken.START_ARRAY
                            ? "Start of structure or map found where not expected"
                            : "Unrecognized collection type class " + field.memberName());
        }
        throw Problems.serialization(
                field.memberName().isEmpty() ? "Unexpected value type in payload" : "Unexpected field type");
    }

    private Map<String, Object> map(SdkField<?> field, JsonToken token) {
        requireStart(token, JsonToken.START_OBJECT, field);
        SdkField<?> member = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            map.put(name, member(member, parser.nextToken()));
        }
        return map;
    }

    private List<Object> list(SdkField<?> field, JsonToken token) {
        requireStart(token, JsonToken.START_ARRAY, field);
        SdkField<?> member = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
        List<Object> list = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            list.add(member(member, next));
        }
        return list;
    }

    private Object member(SdkField<?> field, @Nullable JsonToken token) {
        if (token == null || token == JsonToken.VALUE_NULL) {
            throw Problems.serialization("Unexpected value type in payload");
        }
        boolean isScalar = token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY;
        if (isScalar && field.marshallingType().equals(MarshallingType.SDK_POJO)) {
            throw Problems.serialization("Unexpected value type in payload");
        }
        return value(field, token);
    }

    private SdkBytes bytes(JsonToken token) {
        String text = scalar(token, JsonToken.VALUE_STRING, "Blob");
        try {
            return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw Problems.serialization("Base64 encoded value can not be decoded: " + e.getMessage());
        }
    }

    private Boolean bool(JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            throw Problems.serialization("Unexpected token received from parser");
        }
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw notConvertible(token, "Boolean");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    private Object number(MarshallingType<?> type, JsonToken token) {
        boolean isInteger = type.equals(MarshallingType.INTEGER);
        String name = isInteger ? "Integer" : "Long";
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw notConvertible(token, name);
        }
        if (type.equals(MarshallingType.DOUBLE)) {
            return parser.getDoubleValue();
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return isInteger ? (Object) (int) parser.getDoubleValue() : (Object) (long) parser.getDoubleValue();
        }
        return isInteger ? (Object) parser.getIntValue() : (Object) parser.getLongValue();
    }
}
