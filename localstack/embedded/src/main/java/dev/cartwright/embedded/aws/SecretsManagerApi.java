package dev.cartwright.embedded.aws;

import dev.cartwright.embedded.aws.SecretStore.Secret;
import dev.cartwright.embedded.wire.AwsApi;
import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.AwsRequest;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Secrets Manager, limited to reading and changing secrets. */
final class SecretsManagerApi implements AwsApi {

    private static final List<String> VERSIONS =
            List.of("VersionId", "VersionStage", "VersionStages", "SecretBinary", "RotationToken");

    private final SecretStore secrets;

    SecretsManagerApi(SecretStore secrets) {
        this.secrets = secrets;
    }

    @Override
    public AwsReply answer(AwsRequest request, String operation) {
        JsonNode body = JsonTrees.parse(request.body());
        VERSIONS.stream().filter(body::has).findFirst().ifPresent(name -> {
            throw AwsProblem.unsupported("secretsmanager", operation + " with " + name);
        });
        return AwsReply.json(
                switch (operation) {
                    case "GetSecretValue" -> get(body);
                    case "PutSecretValue" -> put(body);
                    default -> throw AwsProblem.unsupported("secretsmanager", operation);
                });
    }

    private ObjectNode get(JsonNode request) {
        Secret secret = found(secrets.find(id(request)));
        return json(secret)
                .put("SecretString", secret.value())
                .put("CreatedDate", secret.modified().toEpochMilli() / 1000.0);
    }

    private ObjectNode put(JsonNode request) {
        return json(found(secrets.put(id(request), request.path("SecretString").asString(""))));
    }

    private static String id(JsonNode request) {
        return request.path("SecretId").asString("");
    }

    private static Secret found(Optional<Secret> secret) {
        return secret.orElseThrow(() ->
                new AwsProblem(400, "ResourceNotFoundException", "Secrets Manager can't find the specified secret."));
    }

    private static ObjectNode json(Secret secret) {
        ObjectNode json = JsonTrees.object()
                .put("ARN", secret.arn())
                .put("Name", secret.name())
                .put("VersionId", secret.version());
        json.putArray("VersionStages").add("AWSCURRENT");
        return json;
    }
}
