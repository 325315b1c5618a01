package dev.cartwright.rules.shop;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One operation of an OpenAPI definition. */
public record Operation(String method, String path, Tree pathItem, Tree declaration) {

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");
    private static final Pattern INTEGRATION =
            Pattern.compile("functions/\\$\\{([A-Za-z0-9]+)\\.Arn}:live/invocations$");

    public static List<Operation> of(Tree openapi) {
        return openapi.at("paths").entries().entrySet().stream()
                .flatMap(path -> path.getValue().entries().entrySet().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue(),
                                method.getValue())))
                .toList();
    }

    public String id() {
        return declaration.at("operationId").text();
    }

    /** What it does, in a few words. */
    public String summary() {
        return declaration.at("summary").text();
    }

    /** Who may call it: {@code customer-or-guest}. */
    public String access() {
        return declaration.at("x-access").text();
    }

    /** {@code POST /orders}. */
    public String route() {
        return method + " " + path;
    }

    public boolean isUnsafe() {
        return !Set.of("GET", "HEAD", "OPTIONS").contains(method);
    }

    /** The logical id of the function that the integration calls by its alias; empty when it calls none. */
    public String function() {
        Matcher uri = INTEGRATION.matcher(
                declaration.at("x-amazon-apigateway-integration", "uri").substituted());
        return uri.find() ? uri.group(1) : "";
    }

    /** Whether it wants that header. */
    public boolean requiresHeader(String name) {
        return Stream.of(pathItem, declaration)
                .flatMap(owner -> owner.at("parameters").items().stream())
                .anyMatch(parameter -> parameter.at("in").is("header")
                        && parameter.at("name").is(name)
                        && parameter.at("required").is(true));
    }

    /** Whether the gateway asks the authorizer first. */
    public boolean requiresToken() {
        return declaration.at("security").items().stream()
                .anyMatch(scheme -> scheme.at("token").exists());
    }
}
