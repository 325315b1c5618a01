package dev.cartwright.template;

import dev.cartwright.template.resource.UnsupportedResource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A CloudFormation type in {@code types.yaml}: patterns with placeholders such as {@code ${name}}.
 *
 * @param nameProperty the property with the physical name; empty if there is none
 * @param properties the supported properties; empty if the part that runs the resource checks them
 */
record ResourceType(
        String type,
        String nameProperty,
        String defaultName,
        String ref,
        String arn,
        Map<String, String> attributes,
        Set<String> properties) {

    static ResourceType of(String type, Map<String, Object> entry) {
        return new ResourceType(
                type,
                text(entry, "name", ""),
                text(entry, "defaultName", "${stack}-${logicalId}"),
                text(entry, "ref", "${name}"),
                text(entry, "arn", ""),
                Tree.child(entry, "attributes").entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                attribute -> attribute.getValue().toString())),
                Set.copyOf(((List<?>) entry.getOrDefault("properties", List.of()))
                        .stream().map(Object::toString).toList()));
    }

    /** @throws UnsupportedResource that names the unsupported property */
    void check(Resource resource) {
        resource.properties().keySet().stream()
                .filter(name -> !properties.isEmpty() && !properties.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new UnsupportedResource(resource.label() + ": the local stack does not support " + name);
                });
    }

    private static String text(Map<String, Object> entry, String key, String otherwise) {
        return entry.getOrDefault(key, otherwise).toString();
    }
}
