package dev.cartwright.embedded.aws;

import dev.cartwright.embedded.aws.ParameterStore.Parameter;
import dev.cartwright.embedded.wire.AwsApi;
import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.AwsRequest;
import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.access.Needs;
import dev.cartwright.template.resource.Arn;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Systems Manager's Parameter Store, which also reads secrets of Secrets Manager. */
final class SsmApi implements AwsApi {

    private final ParameterStore parameters;
    private final SecretStore secrets;
    private final String arnPrefix;

    SsmApi(ParameterStore parameters, SecretStore secrets, String region, String account) {
        this.parameters = parameters;
        this.secrets = secrets;
        this.arnPrefix = "arn:aws:ssm:" + region + ":" + account + ":parameter";
    }

    @Override
    public AwsReply answer(AwsRequest request, String operation) {
        JsonNode body = JsonTrees.parse(request.body());
        ObjectNode answer = switch (operation) {
            case "GetParameter" -> get(body);
            case "GetParameters" -> getAll(body);
            case "GetParametersByPath" -> below(body);
            case "PutParameter" -> put(body);
            default -> throw AwsProblem.unsupported("ssm", operation);
        };
        return AwsReply.json(addressed(answer, request));
    }

    /** Rewrites the addresses of services, which templates store here, for the caller. */
    private static JsonNode addressed(ObjectNode answer, AwsRequest request) {
        answer.findParents("Value")
                .forEach(parameter -> ((ObjectNode) parameter)
                        .put(
                                "Value",
                                request.asReachedBy(parameter.path("Value").asString())));
        return answer;
    }

    private ObjectNode get(JsonNode request) {
        String name = request.path("Name").asString("");
        Parameter parameter =
                find(name, request).orElseThrow(() -> new AwsProblem(400, "ParameterNotFound", "no parameter " + name));
        return JsonTrees.object().set("Parameter", json(parameter));
    }

    private Optional<Parameter> find(String reference, JsonNode request) {
        String name = plainName(reference);
        if (!name.startsWith(Needs.SECRET_BY_PARAMETER)) {
            return parameters.find(name);
        }
        if (!request.path("WithDecryption").asBoolean(false)) {
            throw AwsProblem.validation("WithDecryption flag must be True for retrieving a Secret Manager secret.");
        }
        return secrets.find(name.substring(Needs.SECRET_BY_PARAMETER.length()))
                .map(secret -> new Parameter(name, "SecureString", secret.value(), 0, secret.modified()));
    }

    private ObjectNode getAll(JsonNode request) {
        ObjectNode answer = JsonTrees.object();
        ArrayNode found = answer.putArray("Parameters");
        ArrayNode invalid = answer.putArray("InvalidParameters");
        for (JsonNode name : request.path("Names")) {
            find(name.asString(), request)
                    .ifPresentOrElse(parameter -> found.add(json(parameter)), () -> invalid.add(name));
        }
        return answer;
    }

    /** Returns all on one page. */
    private ObjectNode below(JsonNode request) {
        ObjectNode answer = JsonTrees.object();
        ArrayNode found = answer.putArray("Parameters");
        parameters
                .below(
                        request.path("Path").asString(""),
                        request.path("Recursive").asBoolean(false))
                .forEach(parameter -> found.add(json(parameter)));
        return answer;
    }

    private ObjectNode put(JsonNode request) {
        String name = request.path("Name").asString("");
        Parameter stored = parameters
                .put(
                        name,
                        request.path("Type").asString(""),
                        request.path("Value").asString(""),
                        request.path("Overwrite").asBoolean(false))
                .orElseThrow(() -> new AwsProblem(400, "ParameterAlreadyExists", "The parameter already exists."));
        return JsonTrees.object().put("Version", stored.version()).put("Tier", "Standard");
    }

    private JsonNode json(Parameter parameter) {
        return JsonTrees.object()
                .put("Name", parameter.name())
                .put("Type", parameter.type())
                .put("Value", parameter.value())
                .put("Version", parameter.version())
                .put("LastModifiedDate", parameter.modified().toEpochMilli() / 1000.0)
                .put("ARN", arnPrefix + (parameter.name().startsWith("/") ? "" : "/") + parameter.name())
                .put("DataType", "text");
    }

    private static String plainName(String reference) {
        return reference.startsWith("arn:")
                ? Arn.parse(reference).resource().substring("parameter".length())
                : reference;
    }
}
