package dev.cartwright.pricing.adapter;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.cartwright.pricing.domain.Discount;
import dev.cartwright.pricing.domain.PostalRule;
import dev.cartwright.pricing.domain.PromotionEffect;
import java.util.Comparator;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * What admins define, as rows keep it: the JSON of the domain's own records, since nobody searches in it. A component that is added to
 * one of them must be optional, or rows of before cannot be read.
 */
final class RuleJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withFieldVisibility(JsonAutoDetect.Visibility.ANY))
            .addMixIn(PromotionEffect.class, Kinds.class)
            .addMixIn(Discount.class, Kinds.class)
            .addMixIn(PostalRule.class, Kinds.class)
            .addModule(new SimpleModule()
                    .addSerializer(CurrencyUnit.class, ToStringSerializer.instance)
                    .addDeserializer(CurrencyUnit.class, new Currencies())
                    .addKeyDeserializer(CurrencyUnit.class, new CurrencyKeys())
                    .addSerializer(Set.class, new SortedSets()))
            .build();

    private RuleJson() {}

    /** Sealed types say which record they are. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kinds {}

    private static final class Currencies extends ValueDeserializer<CurrencyUnit> {

        @Override
        public CurrencyUnit deserialize(JsonParser parser, DeserializationContext context) {
            return CurrencyUnit.of(parser.getString());
        }
    }

    private static final class CurrencyKeys extends KeyDeserializer {

        @Override
        public CurrencyUnit deserializeKey(String key, DeserializationContext context) {
            return CurrencyUnit.of(key);
        }
    }

    /** The same set is the same text. */
    @SuppressWarnings("rawtypes")
    private static final class SortedSets extends ValueSerializer<Set> {

        @Override
        @SuppressWarnings("unchecked")
        public void serialize(Set value, JsonGenerator generator, SerializationContext context) {
            generator.writeStartArray();
            ((Set<?>) value)
                    .stream().sorted(Comparator.comparing(Object::toString)).forEach(generator::writePOJO);
            generator.writeEndArray();
        }
    }

    static String write(Object rule) {
        return MAPPER.writeValueAsString(rule);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
