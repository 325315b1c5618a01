package dev.cartwright.embedded.gateway;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Draft4;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** API Gateway's basic request validation: required parameters exist, and a JSON body conforms to its schema. */
final class RequestValidator {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(Dialect.builder(Draft4.getInstance())
                    .keyword(new NonValidationKeyword("example"))
                    .build());

    private final List<String> requiredHeaders;
    private final List<String> requiredQuery;
    private final Optional<Schema> body;
    private final boolean bodyRequired;

    private RequestValidator(
            List<String> requiredHeaders, List<String> requiredQuery, Optional<Schema> body, boolean bodyRequired) {
        this.requiredHeaders = requiredHeaders;
        this.requiredQuery = requiredQuery;
        this.body = body;
        this.bodyRequired = bodyRequired;
    }

    static RequestValidator of(
            Map<String, Object> definition, Map<String, Object> operation, List<Map<String, Object>> parameters) {
        Map<String, Object> validator = validator(definition, operation);
        boolean checksParameters = Properties.flag(validator, "validateRequestParameters");
        Map<String, Object> request = Properties.map(operation, "requestBody");
        Map<String, Object> json = Properties.map(Properties.map(request, "content"), "application/json");
        boolean checksBody = Properties.flag(validator, "validateRequestBody") && json.containsKey("schema");
        return new RequestValidator(
                checksParameters ? required(parameters, "header") : List.of(),
                checksParameters ? required(parameters, "query") : List.of(),
                checksBody ? Optional.of(schema(definition, Properties.map(json, "schema"))) : Optional.empty(),
                checksBody && Properties.flag(request, "required"));
    }

    private static Map<String, Object> validator(Map<String, Object> definition, Map<String, Object> operation) {
        String property = "x-amazon-apigateway-request-validator";
        String name = Properties.text(operation, property)
                .or(() -> Properties.text(definition, property))
                .orElse("");
        return Properties.map(Properties.map(definition, "x-amazon-apigateway-request-validators"), name);
    }

    private static List<String> required(List<Map<String, Object>> parameters, String place) {
        return parameters.stream()
                .filter(parameter -> place.equals(parameter.get("in")) && Properties.flag(parameter, "required"))
                .map(parameter -> String.valueOf(parameter.get("name")))
                .toList();
    }

    /** The schema with the definition's components, so that its references can be resolved. */
    private static Schema schema(Map<String, Object> definition, Map<String, Object> schema) {
        var document = Map.of(
                "allOf", List.of(schema),
                "definitions", Properties.map(Properties.map(definition, "components"), "schemas"));
        return SCHEMAS.getSchema(
                JSON.writeValueAsString(document).replace("#/components/schemas/", "#/definitions/"), InputFormat.JSON);
    }

    void check(GatewayRequest request) throws Refusal {
        var missing = new ArrayList<String>();
        requiredHeaders.stream().filter(name -> request.header(name).isEmpty()).forEach(missing::add);
        requiredQuery.stream()
                .filter(name -> !request.query().containsKey(name))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new Refusal(Refusal.Kind.BAD_REQUEST_PARAMETERS, String.join(", ", missing));
        }
        if (body.isPresent() && isJson(request)) {
            checkBody(body.get(), request);
        }
    }

    private static boolean isJson(GatewayRequest request) {
        return request.header("Content-Type")
                .map(type -> type.startsWith("application/json"))
                .orElse(true);
    }

    private void checkBody(Schema schema, GatewayRequest request) throws Refusal {
        if (request.body().length == 0 && !bodyRequired) {
            return;
        }
        try {
            var errors = schema.validate(JSON.readTree(request.body()));
            if (!errors.isEmpty()) {
                String found = String.join(
                        ", ", errors.stream().map(Object::toString).limit(10).toList());
                throw new Refusal(Refusal.Kind.BAD_REQUEST_BODY, "[" + found + "]");
            }
        } catch (JacksonException unreadable) {
            throw new Refusal(Refusal.Kind.BAD_REQUEST_BODY, "[the body is not JSON]");
        }
    }
}
