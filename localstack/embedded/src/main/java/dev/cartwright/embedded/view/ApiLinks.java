package dev.cartwright.embedded.view;

import dev.cartwright.embedded.source.FunctionName;
import dev.cartwright.embedded.view.DeclaredGraph.Link;
import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.Resource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Which functions the operations of an API call, from its OpenAPI definition. */
final class ApiLinks {

    private static final Pattern FUNCTION = Pattern.compile("functions/(arn:[^/]+)/invocations$");

    private ApiLinks() {}

    static Collection<Link> of(Resource api) {
        JsonNode properties = JsonTrees.tree(api.properties());
        String stage = "/" + properties.path("StageName").asString("");
        Map<String, Link> links = new LinkedHashMap<>();
        properties
                .at("/DefinitionBody/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String label = operation.getKey().toUpperCase(Locale.ROOT) + " " + stage + path.getKey();
                    link(api, operation.getValue(), label, links);
                }));
        return links.values();
    }

    private static void link(Resource api, JsonNode operation, String label, Map<String, Link> links) {
        Matcher uri = FUNCTION.matcher(
                operation.at("/x-amazon-apigateway-integration/uri").asString(""));
        if (uri.find()) {
            String function = FunctionName.of(uri.group(1));
            var link = new Link(api.physicalId(), function, label, Set.of(EdgeTraffic.calls(label, function)));
            links.merge(function, link, Link::and);
        }
    }
}
