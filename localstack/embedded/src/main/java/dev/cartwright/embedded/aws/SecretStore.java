package dev.cartwright.embedded.aws;

import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import dev.cartwright.template.resource.Declared;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;

/** Secrets Manager: generated secrets, overridden by those that were put. A data folder keeps both. */
final class SecretStore {

    /** The current version of a secret, not encrypted; older versions are not kept. */
    record Secret(String name, String arn, String value, String version, Instant modified) {

        private static Secret of(JsonNode node) {
            return new Secret(
                    node.path("name").asString(),
                    node.path("arn").asString(),
                    node.path("value").asString(),
                    node.path("version").asString(),
                    Instant.parse(node.path("modified").asString()));
        }

        private Secret with(String newValue) {
            return new Secret(name, arn, newValue, UUID.randomUUID().toString(), Instant.now());
        }

        private JsonNode json() {
            return JsonTrees.object()
                    .put("name", name)
                    .put("arn", arn)
                    .put("value", value)
                    .put("version", version)
                    .put("modified", modified.toString());
        }
    }

    private final Map<String, Secret> secrets = new ConcurrentSkipListMap<>();
    private final KeptFile kept;

    SecretStore(ApplicationResources application, Optional<Path> data) {
        this.kept = KeptFile.of(data, "secrets.json");
        kept.read().map(Secret::of).forEach(secret -> secrets.put(secret.name(), secret));
        application.ofType("AWS::SecretsManager::Secret").forEach(this::declare);
        save();
    }

    /** @param id its name or ARN */
    Optional<Secret> find(String id) {
        return secrets.values().stream()
                .filter(secret -> secret.name().equals(id) || secret.arn().equals(id))
                .findFirst();
    }

    /** Empty if there is no such secret. */
    synchronized Optional<Secret> put(String id, String value) {
        Optional<Secret> next = find(id).map(secret -> secret.with(value));
        next.ifPresent(secret -> {
            secrets.put(secret.name(), secret);
            save();
        });
        return next;
    }

    private void declare(Resource resource) {
        Declared declared = Declared.by(resource).only("Name", "Description", "GenerateSecretString", "Tags");
        String name = declared.text("Name");
        declared.value("GenerateSecretString");
        GeneratedSecret generated = GeneratedSecret.declared(declared.child("GenerateSecretString"));
        secrets.computeIfAbsent(
                name, first -> new Secret(name, resource.physicalId(), "", "", Instant.EPOCH).with(generated.value()));
    }

    private void save() {
        kept.write(secrets.values().stream().map(Secret::json));
    }
}
