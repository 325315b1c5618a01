package dev.cartwright.rules.contract;

import dev.cartwright.kit.http.AllowedOrigins;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Operation;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Web pages of the allowed origins may call every path: the API itself answers their preflight requests with the methods of the
 * path and the headers of the API's operations, and functions and gateway add their headers to every response.
 */
final class PagesMayAsk implements Rule<Capability> {

    /** Headers of requests that no contract declares: the browser's own kind, the token, the trace. */
    private static final List<String> OF_ALL = List.of("Authorization", "Content-Type", "X-Amzn-Trace-Id");

    private static final String WEBHOOK = "webhook-";

    @Override
    public Stream<String> violations(Capability capability) {
        if (!capability.openapi().exists()) {
            return Stream.empty();
        }
        Stream<String> withoutPreflight = capability.openapi().at("paths").entries().entrySet().stream()
                .filter(path -> !answers(capability, path.getValue(), path.getKey()))
                .map(path -> capability.name() + ": " + path.getKey()
                        + " must have an options operation that answers preflight requests with its methods and these"
                        + " headers: " + String.join(", ", headers(capability)));
        Stream<String> unreadable =
                capability.openapi().at("x-amazon-apigateway-gateway-responses").entries().entrySet().stream()
                        .filter(response -> !isReadable(response.getValue()))
                        .map(response -> capability.name() + ": the gateway's response " + response.getKey()
                                + " must have Access-Control-Allow-Origin from the request, if any origin is allowed, and expose "
                                + AllowedOrigins.EXPOSED_HEADERS);
        Stream<String> withoutOrigins = Stream.of(capability.template().root())
                .filter(
                        template -> template
                                .at("Globals", "Function", "Environment", "Variables", "ALLOWED_ORIGINS", "Fn::If")
                                .items()
                                .stream()
                                .noneMatch(choice -> choice.reference().equals("AllowedOrigins")))
                .map(template -> capability.name() + ": the functions need ALLOWED_ORIGINS from the parameter");
        return Stream.of(withoutPreflight, unreadable, withoutOrigins).flatMap(violations -> violations);
    }

    private static boolean answers(Capability capability, Tree path, String name) {
        Tree integration = path.at("options", "x-amazon-apigateway-integration");
        Tree response = integration.at("responses", "default");
        String template = response.at("responseTemplates", "application/json").substituted();
        return integration.at("type").is("mock")
                && response.at("statusCode").is("204")
                && template.contains("#set($allowed = \",${AllowedOrigins},\")")
                && template.contains("#if($origin != \"\" && $allowed.contains(\",$origin,\"))")
                && says(template, "Allow-Methods", methods(capability, name))
                && says(template, "Allow-Headers", headers(capability));
    }

    private static boolean says(String template, String header, Set<String> values) {
        return template.lines()
                .filter(line -> line.contains("Access-Control-" + header + " = \""))
                .map(line -> Set.of(line.replaceAll(".* = \"(.*)\"\\)", "$1").split(", ")))
                .anyMatch(values::equals);
    }

    private static Set<String> methods(Capability capability, String path) {
        return capability.operations().stream()
                .filter(operation -> operation.path().equals(path))
                .map(Operation::method)
                .collect(Collectors.toSet());
    }

    /** The headers that the contracts of all capabilities name; no page sends webhooks. */
    private static Set<String> headers(Capability capability) {
        Set<String> headers = new TreeSet<>(OF_ALL);
        headers.addAll(List.of("Idempotency-Key", "If-Match", "If-None-Match", "Order-Token"));
        capability.operations().stream()
                .flatMap(operation -> operation.declaration().at("parameters").items().stream())
                .filter(parameter -> parameter.at("in").is("header"))
                .map(parameter -> parameter.at("name").text())
                .filter(name -> !name.startsWith(WEBHOOK))
                .forEach(headers::add);
        return headers;
    }

    private static boolean isReadable(Tree response) {
        Map<String, Tree> headers = response.at("responseParameters").entries();
        List<Tree> choice = headers.getOrDefault("gatewayresponse.header.Access-Control-Allow-Origin", Tree.NOTHING)
                .at("Fn::If")
                .items();
        return choice.size() == 3
                && choice.get(0).is("AllowsOrigins")
                && choice.get(1).is("method.request.header.Origin")
                && headers.getOrDefault("gatewayresponse.header.Access-Control-Expose-Headers", Tree.NOTHING)
                        .is("'" + AllowedOrigins.EXPOSED_HEADERS + "'");
    }
}
