package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Tree;
import java.util.stream.Stream;

/** A schema says its dialect and what is required, and leaves room for fields of tomorrow. */
final class SchemasDemandSomething implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        return capability.messages().schemas().entrySet().stream()
                .filter(schema -> !isSound(Tree.ofYaml(schema.getValue())))
                .map(schema -> capability.name() + ": " + schema.getKey()
                        + ".schema.json must be of draft 2020-12, name its" + " required fields and refuse no others");
    }

    private static boolean isSound(Tree schema) {
        return schema.at("$schema").is("https://json-schema.org/draft/2020-12/schema")
                && !schema.at("required").items().isEmpty()
                && !schema.at("additionalProperties").is(false);
    }
}
