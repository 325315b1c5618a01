package dev.cartwright.dynamodb.server;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** The fields of the model's classes by their names on the wire. */
final class Fields {

    private static final Map<Class<?>, Map<String, SdkField<?>>> BY_CLASS = new ConcurrentHashMap<>();

    private Fields() {}

    static Map<String, SdkField<?>> of(SdkPojo pojo) {
        Map<String, SdkField<?>> known = BY_CLASS.get(pojo.getClass());
        return known == null ? BY_CLASS.computeIfAbsent(pojo.getClass(), _ -> byName(pojo)) : known;
    }

    private static Map<String, SdkField<?>> byName(SdkPojo pojo) {
        Map<String, SdkField<?>> fields = new HashMap<>();
        pojo.sdkFields().forEach(field -> fields.put(field.locationName(), field));
        return fields;
    }
}
