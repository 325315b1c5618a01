package dev.cartwright.embedded.gateway;

import dev.cartwright.embedded.function.FunctionInvoker;
import dev.cartwright.template.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One REST API with its stage, from its OpenAPI definition. */
final class RestApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern FUNCTION = Pattern.compile("functions/(arn:[^/]+)/invocations$");

    private final Resource resource;
    private final Map<String, Object> definition;
    private final GatewayResponses responses;
    private final Map<String, Authorizer> authorizers = new LinkedHashMap<>();
    private final List<Route> routes = new ArrayList<>();

    RestApi(Resource resource, FunctionInvoker invoker) {
        this.resource = resource;
        this.definition = Properties.map(resource.properties(), "DefinitionBody");
        this.responses = new GatewayResponses(definition);
        if (definition.isEmpty()) {
            throw new IllegalArgumentException(resource.label() + " has no DefinitionBody");
        }
        schemes(invoker);
        Properties.map(definition, "paths").forEach((path, item) -> operations(path));
        routes.sort(Comparator.comparing(Route::specificity));
    }

    private void schemes(FunctionInvoker invoker) {
        var schemes = Properties.map(Properties.map(definition, "components"), "securitySchemes");
        for (String name : schemes.keySet()) {
            Map<String, Object> scheme = Properties.map(schemes, name);
            Map<String, Object> authorizer = Properties.map(scheme, "x-amazon-apigateway-authorizer");
            if (!authorizer.isEmpty()) {
                authorizers.put(
                        name, Authorizer.of(scheme, authorizer, functionOf(authorizer, "authorizerUri"), invoker));
            }
        }
    }

    private void operations(String path) {
        Map<String, Object> item = Properties.map(Properties.map(definition, "paths"), path);
        for (String method : item.keySet()) {
            if (METHODS.contains(method)) {
                routes.add(route(path, method, Properties.map(item, method), Properties.maps(item, "parameters")));
            }
        }
    }

    private Route route(String path, String method, Map<String, Object> operation, List<Map<String, Object>> shared) {
        Map<String, Object> integration = Properties.map(operation, "x-amazon-apigateway-integration");
        String type = Properties.text(integration, "type").orElse("no integration");
        boolean mock = type.equalsIgnoreCase("mock");
        String label = "%s: %s %s".formatted(resource.label(), method, path);
        if (!mock && !type.equalsIgnoreCase("aws_proxy")) {
            throw new IllegalArgumentException(
                    "%s has %s, only aws_proxy and mock are supported".formatted(label, type));
        }
        var parameters = new ArrayList<>(shared);
        parameters.addAll(Properties.maps(operation, "parameters"));
        return new Route(
                this,
                method.toUpperCase(Locale.ROOT),
                path,
                operation.getOrDefault("operationId", "").toString(),
                mock ? "" : functionOf(integration, "uri"),
                mock ? Optional.of(MockIntegration.of(integration, label)) : Optional.empty(),
                Optional.ofNullable(authorizer(operation)),
                RequestValidator.of(definition, operation, parameters));
    }

    private @Nullable Authorizer authorizer(Map<String, Object> operation) {
        List<Map<String, Object>> security =
                Properties.maps(operation.containsKey("security") ? operation : definition, "security");
        for (Map<String, Object> requirement : security) {
            for (String name : requirement.keySet()) {
                Authorizer authorizer = authorizers.get(name);
                if (authorizer == null) {
                    throw new IllegalArgumentException(
                            resource.label() + ": security scheme " + name + " has no Lambda authorizer");
                }
                return authorizer;
            }
        }
        return null;
    }

    private String functionOf(Map<String, Object> parent, String property) {
        String uri = Properties.text(parent, property).orElse("");
        Matcher function = FUNCTION.matcher(uri);
        if (!function.find()) {
            throw new IllegalArgumentException(
                    resource.label() + ": " + property + " \"" + uri + "\" does not name a Lambda function");
        }
        return function.group(1);
    }

    List<Route> routes() {
        return routes;
    }

    GatewayResponses responses() {
        return responses;
    }

    String id() {
        return resource.physicalId();
    }

    String name() {
        return Properties.text(resource.properties(), "Name").orElseGet(resource::physicalId);
    }

    String stage() {
        return Properties.text(resource.properties(), "StageName")
                .orElseThrow(() -> new IllegalArgumentException(resource.label() + " has no StageName"));
    }

    Map<String, Object> stageVariables() {
        return Properties.map(resource.properties(), "Variables");
    }

    /** Whether bodies of this media type are passed to functions in base64. */
    boolean isBinary(String contentType) {
        Object types = definition.get("x-amazon-apigateway-binary-media-types");
        return types instanceof List<?> list
                && (list.contains("*/*") || list.contains(contentType.split(";", 2)[0].strip()));
    }
}
