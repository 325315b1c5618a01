package dev.cartwright.template;

import dev.cartwright.template.resource.UnsupportedResource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The transform {@code AWS::Serverless-2016-10-31} of a template's resources, before anything is resolved. */
final class SamTransform {

    private static final Set<String> GLOBALS = Set.of("Function", "Api");

    /** Properties that are refused. */
    private static final Set<String> REFUSED = Set.of(
            "InlineCode", "ImageUri", "ImageConfig", "FunctionUrlConfig", "Layers", "VpcConfig", "FileSystemConfigs");

    private static final Map<String, List<String>> SOURCE_ACTIONS = Map.of(
            "SQS", List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
            "DynamoDB",
                    List.of(
                            "dynamodb:DescribeStream",
                            "dynamodb:GetRecords",
                            "dynamodb:GetShardIterator",
                            "dynamodb:ListStreams",
                            "sqs:SendMessage"));

    private final Path file;
    private final Map<String, Object> globals;
    private final Map<String, String> references = new LinkedHashMap<>();

    SamTransform(Path file, Map<String, Object> globals) {
        this.file = file;
        this.globals = globals;
        globals.keySet().stream()
                .filter(section -> !GLOBALS.contains(section))
                .findFirst()
                .ifPresent(section -> {
                    throw new UnsupportedResource(file + ": the local stack does not support Globals." + section);
                });
    }

    Map<String, String> references() {
        return references;
    }

    /** Adds a resource, or what SAM expands it into. */
    void add(String id, Map<String, Object> resource, Map<String, Object> resources) {
        switch (resource.getOrDefault("Type", "").toString()) {
            case "AWS::Serverless::Function" -> function(id, withGlobals(resource, "Function"), resources);
            case "AWS::Serverless::Api" -> api(id, withGlobals(resource, "Api"), resources);
            default -> resources.put(id, resource);
        }
    }

    private Map<String, Object> withGlobals(Map<String, Object> resource, String section) {
        Map<String, Object> merged = new LinkedHashMap<>(resource);
        merged.put("Properties", Tree.merge(Tree.child(globals, section), Tree.child(resource, "Properties")));
        return merged;
    }

    private void function(String id, Map<String, Object> resource, Map<String, Object> resources) {
        Map<String, Object> properties = Tree.child(resource, "Properties");
        refuse(id, properties);
        SamEvents events = new SamEvents(file, id, resource, alias(id, resource, properties, resources), resources);
        Tree.child(properties, "Events").forEach((name, event) -> events.add(name, Tree.map(event)));
        withPoliciesOfSources(properties);
        invokeConfig(id, resource, properties, resources);
        resources.put(id, with(resource, "AWS::Lambda::Function", functionProperties(id, properties)));
    }

    /**
     * Adds the permissions of AWS's managed policies that SAM attaches for such an event; they apply to all queues and
     * tables.
     */
    private static void withPoliciesOfSources(Map<String, Object> properties) {
        List<Object> added = Tree.child(properties, "Events").values().stream()
                .map(event -> SOURCE_ACTIONS.get(
                        Tree.map(event).getOrDefault("Type", "").toString()))
                .filter(Objects::nonNull)
                .<Object>map(actions ->
                        Map.of("Statement", List.of(Map.of("Effect", "Allow", "Action", actions, "Resource", "*"))))
                .toList();
        if (!added.isEmpty()) {
            var policies = new ArrayList<Object>(added);
            Object own = properties.getOrDefault("Policies", List.of());
            policies.addAll(own instanceof List<?> list ? list : List.of(own));
            properties.put("Policies", policies);
        }
    }

    private void refuse(String id, Map<String, Object> properties) {
        properties.keySet().stream()
                .filter(REFUSED::contains)
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new UnsupportedResource(file + ": " + id
                            + " (AWS::Serverless::Function): the local stack does not support " + name);
                });
    }

    private Map<String, Object> functionProperties(String id, Map<String, Object> declared) {
        Map<String, Object> properties = new LinkedHashMap<>(declared);
        properties.keySet().removeAll(Set.of("Events", "EventInvokeConfig"));
        rename(properties, "Tracing", "TracingConfig", mode -> Map.of("Mode", mode));
        rename(
                properties,
                "DeadLetterQueue",
                "DeadLetterConfig",
                queue -> Map.of("TargetArn", Tree.map(queue).getOrDefault("TargetArn", "")));
        rename(properties, "CodeUri", "Code", code -> codePath(id, code));
        return properties;
    }

    private static void rename(Map<String, Object> properties, String from, String to, UnaryOperator<Object> change) {
        Object value = properties.remove(from);
        if (value != null) {
            properties.put(to, change.apply(value));
        }
    }

    private String codePath(String id, Object code) {
        if (code instanceof String path && !path.contains("://")) {
            return file.toAbsolutePath().resolveSibling(path).normalize().toString();
        }
        throw new UnsupportedResource(file + ": " + id + " (AWS::Serverless::Function): CodeUri must be a local path");
    }

    /** The value of {@code FunctionName} in an event source: the alias if there is one. */
    private Map<String, Object> alias(
            String id, Map<String, Object> resource, Map<String, Object> properties, Map<String, Object> resources) {
        Object name = properties.get("AutoPublishAlias");
        if (name == null) {
            return Map.of("Fn::GetAtt", List.of(id, "Arn"));
        }
        String version = id + "Version";
        String alias = id + "Alias" + name;
        references.put(id + ".Version", version);
        references.put(id + ".Alias", alias);
        Map<String, Object> function = Map.of("Ref", id);
        resources.put(version, with(resource, "AWS::Lambda::Version", Map.of("FunctionName", function)));
        resources.put(alias, with(resource, "AWS::Lambda::Alias", Map.of("FunctionName", function, "Name", name)));
        return Map.of("Ref", alias);
    }

    private static void invokeConfig(
            String id, Map<String, Object> resource, Map<String, Object> properties, Map<String, Object> resources) {
        Object declared = properties.get("EventInvokeConfig");
        if (declared != null) {
            Map<String, Object> config = Tree.map(declared);
            config.put("FunctionName", Map.of("Ref", id));
            config.put("Qualifier", properties.getOrDefault("AutoPublishAlias", "$LATEST"));
            resources.put(id + "EventInvokeConfig", with(resource, "AWS::Lambda::EventInvokeConfig", config));
        }
    }

    private void api(String id, Map<String, Object> resource, Map<String, Object> resources) {
        Map<String, Object> properties = Tree.child(resource, "Properties");
        Object uri = properties.remove("DefinitionUri");
        if (uri != null) {
            properties.put(
                    "DefinitionBody",
                    TemplateYaml.readIncluded(file.toAbsolutePath().resolveSibling(uri.toString())));
        }
        Object stage = properties.getOrDefault("StageName", "");
        references.put(id + ".Stage", id + stage + "Stage");
        resources.put(id, with(resource, "AWS::Serverless::Api", properties));
    }

    /** A generated resource has the condition and the deletion policies of the declared one. */
    static Map<String, Object> with(Map<String, Object> declared, String type, Map<String, Object> properties) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("Type", type);
        Object condition = declared.get("Condition");
        if (condition != null) {
            made.put("Condition", condition);
        }
        made.put("Properties", properties);
        return made;
    }
}
