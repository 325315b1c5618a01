package dev.cartwright.embedded.view;

import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the APIs' definitions from the templates, as the gateway does. */
public final class ApiReader {

    private static final String OF_AWS = "x-amazon-";

    private final ApplicationResources application;

    public ApiReader(ApplicationResources application) {
        this.application = application;
    }

    /** By capability. */
    List<ApiDefinition> apis() {
        return application
                .ofType("AWS::Serverless::Api")
                .map(ApiReader::definition)
                .sorted(Comparator.comparing(ApiDefinition::capability))
                .toList();
    }

    private static ApiDefinition definition(Resource api) {
        Map<String, Object> properties = api.properties();
        return new ApiDefinition(
                api.stack().substring(api.stack().lastIndexOf('/') + 1),
                String.valueOf(properties.getOrDefault("StageName", "")),
                withoutExtensions(JsonTrees.tree(properties.getOrDefault("DefinitionBody", Map.of()))));
    }

    /** The gateway's own part says nothing to a caller, and it is most of the text. */
    private static JsonNode withoutExtensions(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .filter(name -> name.startsWith(OF_AWS))
                    .toList()
                    .forEach(object::remove);
        }
        node.forEach(ApiReader::withoutExtensions);
        return node;
    }
}
