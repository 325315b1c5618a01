package dev.cartwright.embedded.view;

import tools.jackson.databind.JsonNode;

/**
 * A REST API of the application.
 *
 * @param capability the nested stack that declares it: {@code "Order"}
 * @param stage the first segment of its paths: {@code "v1"}
 * @param openApi its OpenAPI definition without AWS's extensions; what has {@code $ref} refers to it
 */
public record ApiDefinition(String capability, String stage, JsonNode openApi) {}
