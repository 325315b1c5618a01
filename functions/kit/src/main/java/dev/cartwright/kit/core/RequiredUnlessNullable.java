package dev.cartwright.kit.core;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * A record component is required and not null in JSON unless its type is {@code @Nullable}: the compiler's rule on the wire.
 */
public final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    /** By constructor, because the JDK parses the annotations of all its parameters on each access. */
    private final transient Map<Executable, BitSet> nullables = new ConcurrentHashMap<>();

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        Boolean nullable = nullable(member);
        return nullable == null ? super.hasRequiredMarker(config, member) : Boolean.valueOf(!nullable);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        Boolean nullable = nullable(annotated);
        if (nullable == null || nullable) {
            return super.findSetterInfo(config, annotated);
        }
        return JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);
    }

    private @Nullable Boolean nullable(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)
                || !parameter.getDeclaringClass().isRecord()) {
            return null;
        }
        return nullables
                .computeIfAbsent((Executable) parameter.getOwner().getAnnotated(), RequiredUnlessNullable::nullables)
                .get(parameter.getIndex());
    }

    private static BitSet nullables(Executable constructor) {
        var nullables = new BitSet();
        AnnotatedType[] types = constructor.getAnnotatedParameterTypes();
        for (int i = 0; i < types.length; i++) {
            nullables.set(i, types[i].isAnnotationPresent(Nullable.class));
        }
        return nullables;
    }
}
