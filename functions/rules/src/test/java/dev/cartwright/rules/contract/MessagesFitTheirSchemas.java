package dev.cartwright.rules.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.MessageContract;
import dev.cartwright.rules.shop.Rule;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every schema of a message has an example that fits it. */
final class MessagesFitTheirSchemas implements Rule<Capability> {

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Override
    public Stream<String> violations(Capability capability) {
        MessageContract messages = capability.messages();
        Stream<String> lonely = messages.schemas().keySet().stream()
                .filter(type -> !messages.examples().containsKey(type))
                .map(type -> capability.name() + ": " + type + ".schema.json needs " + type + ".example.json");
        Stream<String> unfit = messages.examples().entrySet().stream()
                .flatMap(example -> complaints(messages.schemas().get(example.getKey()), example.getValue())
                        .map(complaint -> capability.name() + ": " + example.getKey() + ".example.json: " + complaint));
        return Stream.concat(lonely, unfit);
    }

    private Stream<String> complaints(@Nullable String schema, String example) {
        return schema == null
                ? Stream.of("has no schema")
                : schemas.getSchema(schema).validate(example, InputFormat.JSON).stream()
                        .map(Error::toString);
    }
}
