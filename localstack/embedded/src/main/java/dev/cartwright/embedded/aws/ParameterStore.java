package dev.cartwright.embedded.aws;

import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import dev.cartwright.template.resource.Declared;
import dev.cartwright.template.resource.UnsupportedResource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;

/**
 * Parameter Store: declared parameters, overridden by those that were put, which a data folder keeps. A value that is laid over a
 * parameter hides its own until it is taken away; it is never kept.
 */
final class ParameterStore {

    /** One parameter; a SecureString is not encrypted here. */
    record Parameter(String name, String type, String value, long version, Instant modified) {

        private static Parameter of(JsonNode node) {
            return new Parameter(
                    node.path("name").asString(),
                    node.path("type").asString(),
                    node.path("value").asString(),
                    node.path("version").asLong(),
                    Instant.parse(node.path("modified").asString()));
        }

        private Parameter with(String over) {
            return new Parameter(name, type, over, version, modified);
        }

        private JsonNode json() {
            return JsonTrees.object()
                    .put("name", name)
                    .put("type", type)
                    .put("value", value)
                    .put("version", version)
                    .put("modified", modified.toString());
        }
    }

    private final ConcurrentSkipListMap<String, Parameter> values = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, Parameter> put = new ConcurrentSkipListMap<>();
    private final KeptFile kept;
    private volatile Map<String, String> overlay = Map.of();

    ParameterStore(ApplicationResources application, Optional<Path> data) {
        this.kept = KeptFile.of(data, "parameters.json");
        application.ofType("AWS::SSM::Parameter").forEach(this::declare);
        kept.read().map(Parameter::of).forEach(parameter -> put.put(parameter.name(), parameter));
        values.putAll(put);
    }

    Optional<Parameter> find(String name) {
        return Optional.ofNullable(values.get(name)).map(this::shown);
    }

    private Parameter shown(Parameter parameter) {
        String over = overlay.get(parameter.name());
        return over == null ? parameter : parameter.with(over);
    }

    /** The values that are laid over parameters, by name. */
    Map<String, String> overlay() {
        return overlay;
    }

    /** Lays these values over parameters, and takes all others away. */
    void overlay(Map<String, String> wanted) {
        overlay = Map.copyOf(wanted);
    }

    /** The parameters below a path, which may end with a slash; only direct children unless recursive. */
    List<Parameter> below(String path, boolean recursive) {
        String prefix = path.endsWith("/") ? path : path + "/";
        return values.tailMap(prefix).values().stream()
                .takeWhile(parameter -> parameter.name().startsWith(prefix))
                .filter(parameter -> recursive || parameter.name().indexOf('/', prefix.length()) < 0)
                .map(this::shown)
                .toList();
    }

    /** The values of all parameters by name. */
    Map<String, String> all() {
        var all = new TreeMap<String, String>();
        values.forEach((name, parameter) -> all.put(name, shown(parameter).value()));
        return all;
    }

    /** Empty if the parameter exists and must not be overwritten. */
    synchronized Optional<Parameter> put(String name, String type, String value, boolean overwrite) {
        Parameter known = values.get(name);
        if (known != null && !overwrite) {
            return Optional.empty();
        }
        String newType = known != null && type.isEmpty() ? known.type() : type;
        long version = known == null ? 1 : known.version() + 1;
        Parameter next = new Parameter(name, newType, value, version, Instant.now());
        values.put(name, next);
        put.put(name, next);
        kept.write(put.values().stream().map(Parameter::json));
        return Optional.of(next);
    }

    private void declare(Resource resource) {
        Declared declared =
                Declared.by(resource).only("Name", "Type", "Value", "Description", "Tier", "AllowedPattern", "Tags");
        String type = declared.text("Type");
        if (!type.equals("String") && !type.equals("StringList")) {
            throw new UnsupportedResource(
                    resource.label() + ": CloudFormation does not create a parameter of type " + type);
        }
        String name = resource.physicalId();
        values.put(name, new Parameter(name, type, declared.text("Value"), 1, Instant.now()));
    }
}
