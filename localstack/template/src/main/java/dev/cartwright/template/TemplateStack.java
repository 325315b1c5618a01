package dev.cartwright.template;

import dev.cartwright.template.resource.UnsupportedResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One stack: a template with its parameters. Everything in it is resolved lazily and once. */
final class TemplateStack {

    private static final Set<String> NESTED = Set.of("AWS::Serverless::Application", "AWS::CloudFormation::Stack");

    final String path;
    final String name;
    final TemplateFile template;
    final DeploymentContext deployment;
    private final Map<String, Supplier<Object>> arguments;
    private final Map<String, TemplateStack> nested = new LinkedHashMap<>();
    private final Map<String, Object> resolved = new HashMap<>();
    private final Set<String> resolving = new HashSet<>();
    private final Intrinsics intrinsics = new Intrinsics(this);

    /** @param arguments by parameter, resolved by the parent stack */
    TemplateStack(
            String path,
            String name,
            TemplateFile template,
            DeploymentContext deployment,
            Map<String, Supplier<Object>> arguments) {
        this.path = path;
        this.name = name;
        this.template = template;
        this.deployment = deployment;
        this.arguments = arguments;
        arguments.keySet().stream()
                .filter(argument -> !template.section("Parameters").containsKey(argument))
                .findFirst()
                .ifPresent(argument -> {
                    throw new UnsupportedResource(path + ": the template has no parameter " + argument);
                });
        template.resources().forEach(this::nest);
    }

    /** All resources of this stack and its nested stacks. */
    List<Resource> resources() {
        List<Resource> all = new ArrayList<>();
        template.resources().keySet().stream().filter(this::exists).forEach(id -> {
            TemplateStack child = nested.get(id);
            if (child == null) {
                all.add(resource(id));
            } else {
                all.addAll(child.resources());
            }
        });
        return all;
    }

    List<TemplateStack> nestedStacks() {
        return nested.entrySet().stream()
                .filter(entry -> exists(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The value of {@code Ref}. */
    Object ref(String id) {
        String target = template.references().getOrDefault(id, id);
        if (target.startsWith("AWS::")) {
            return deployment.pseudo(this, target);
        }
        if (template.section("Parameters").containsKey(target)) {
            return parameter(target);
        }
        if (nested.containsKey(target)) {
            return deployment.stackId(nested(target));
        }
        return fill(target, typeOf(target).ref());
    }

    /** The value of {@code Fn::GetAtt}. */
    Object attribute(String id, String attribute) {
        if (template.references().containsKey(id + "." + attribute)) {
            return ref(id + "." + attribute);
        }
        TemplateStack child = nested.get(id);
        if (child != null) {
            return nested(id).output(attribute.replaceFirst("^Outputs\\.", ""));
        }
        ResourceType type = typeOf(id);
        if (attribute.equals("Arn") && !type.arn().isEmpty()) {
            return fill(id, type.arn());
        }
        String pattern = type.attributes().get(attribute);
        if (pattern == null) {
            throw new UnsupportedResource(label(id) + ": the local stack does not know the attribute " + attribute);
        }
        return fill(id, pattern);
    }

    Object parameter(String id) {
        return once(
                "parameter " + id,
                () -> new Parameter(this, id, Tree.child(template.section("Parameters"), id))
                        .value(Optional.ofNullable(arguments.get(id)).map(Supplier::get)));
    }

    boolean condition(String id) {
        Object declared = template.section("Conditions").get(id);
        if (declared == null) {
            throw new UnsupportedResource(path + ": there is no condition " + id);
        }
        return (boolean) once("condition " + id, () -> intrinsics.truth(declared));
    }

    Object mapped(String map, String first, String second) {
        Object value =
                Tree.child(Tree.child(template.section("Mappings"), map), first).get(second);
        if (value == null) {
            throw new UnsupportedResource(path + ": no " + map + "." + first + "." + second + " among the Mappings");
        }
        return value;
    }

    Object output(String id) {
        Map<String, Object> output = Tree.child(template.section("Outputs"), id);
        if (output.isEmpty()) {
            throw new UnsupportedResource(path + ": there is no output " + id);
        }
        return once("output " + id, () -> intrinsics.resolve(output.getOrDefault("Value", "")));
    }

    /** The outputs that other stacks can import, by export name. */
    Map<String, Supplier<Object>> exports() {
        Map<String, Supplier<Object>> exports = new LinkedHashMap<>();
        template.section("Outputs").forEach((id, output) -> {
            Object exported = Tree.child(Tree.map(output), "Export").get("Name");
            if (exported != null && applies(Tree.map(output))) {
                exports.put(intrinsics.resolve(exported).toString(), () -> output(id));
            }
        });
        return exports;
    }

    /** The value of a declared {@code AWS::SSM::Parameter}. A name that is being resolved is not considered. */
    Optional<Object> systemParameter(String wanted) {
        return template.resources().keySet().stream()
                .filter(id -> declared(id).getOrDefault("Type", "").equals("AWS::SSM::Parameter"))
                .filter(id -> !resolving.contains("name " + id) && exists(id))
                .filter(id -> physicalName(id).equals(wanted))
                .findFirst()
                .map(id -> property(id, "Value"));
    }

    private Resource resource(String id) {
        return (Resource) once("resource " + id, () -> {
            ResourceType type = typeOf(id);
            Object properties = intrinsics.resolve(Tree.child(declared(id), "Properties"));
            String arn = type.arn().isEmpty() ? "" : fill(id, type.arn()).toString();
            Resource resource = new Resource(path, id, type.type(), Tree.map(properties), ref(id).toString(), arn);
            type.check(resource);
            return resource;
        });
    }

    private String physicalName(String id) {
        return once("name " + id, () -> {
                    ResourceType type = typeOf(id);
                    Object given =
                            type.nameProperty().isEmpty() ? OmittedValue.NO_VALUE : property(id, type.nameProperty());
                    return given instanceof OmittedValue
                            ? type.defaultName().replace("${stack}", name).replace("${logicalId}", id) + suffix(id)
                            : given.toString();
                })
                .toString();
    }

    private String suffix(String id) {
        return Tree.child(declared(id), "Properties")
                        .getOrDefault("FifoQueue", "")
                        .toString()
                        .equals("true")
                ? ".fifo"
                : "";
    }

    private Object property(String id, String property) {
        Object declared = Tree.child(declared(id), "Properties").get(property);
        return declared == null ? OmittedValue.NO_VALUE : intrinsics.resolve(declared);
    }

    /** Fills in a pattern of {@code types.yaml}. */
    private String fill(String id, String pattern) {
        if (!exists(id)) {
            throw new UnsupportedResource(label(id) + " is referred to, but its condition is false");
        }
        return Placeholders.fill(pattern, placeholder -> switch (placeholder) {
            case "name" -> physicalName(id);
            case "logicalId" -> id;
            case "functionName" -> property(id, "FunctionName").toString();
            case "busPath" -> busPath(property(id, "EventBusName"));
            case String property
            when property.startsWith("property:") ->
                property(id, property.substring("property:".length())).toString();
            case String other -> deployment.placeholder(this, other);
        });
    }

    private static String busPath(Object bus) {
        String busName = bus.toString().replaceFirst("^.*/", "");
        return bus instanceof OmittedValue || busName.equals("default") ? "" : busName + "/";
    }

    private void nest(String id, Object resource) {
        Map<String, Object> declared = Tree.map(resource);
        if (NESTED.contains(declared.getOrDefault("Type", ""))) {
            Map<String, Object> properties = Tree.child(declared, "Properties");
            Object location = properties.getOrDefault("Location", properties.getOrDefault("TemplateURL", ""));
            if (!(location instanceof String file) || file.contains("://")) {
                throw new UnsupportedResource(label(id) + ": only a template of this machine can be nested");
            }
            Map<String, Supplier<Object>> given = new LinkedHashMap<>();
            Tree.child(properties, "Parameters")
                    .forEach((name, value) -> given.put(name, () -> intrinsics.resolve(value)));
            TemplateFile read = TemplateFile.read(template.resolve(file));
            nested.put(id, new TemplateStack(path + "/" + id, name + "-" + id, read, deployment, given));
        }
    }

    private TemplateStack nested(String id) {
        if (!exists(id)) {
            throw new UnsupportedResource(label(id) + " is referred to, but its condition is false");
        }
        return Objects.requireNonNull(nested.get(id));
    }

    private boolean exists(String id) {
        return applies(declared(id));
    }

    private boolean applies(Map<String, Object> declared) {
        Object condition = declared.get("Condition");
        return condition == null || condition(condition.toString());
    }

    private ResourceType typeOf(String id) {
        return deployment.types().of(declared(id).getOrDefault("Type", "").toString(), label(id));
    }

    private Map<String, Object> declared(String id) {
        Object declared = template.resources().get(id);
        if (declared == null) {
            throw new UnsupportedResource(path + ": there is no resource and no parameter " + id);
        }
        return Tree.map(declared);
    }

    private String label(String id) {
        return path + "/" + id + " (" + declared(id).getOrDefault("Type", "") + ")";
    }

    private Object once(String key, Supplier<Object> value) {
        Object known = resolved.get(key);
        if (known != null) {
            return known;
        }
        if (!resolving.add(key)) {
            throw new UnsupportedResource(path + ": " + key + " depends on itself");
        }
        try {
            Object made = value.get();
            resolved.put(key, made);
            return made;
        } finally {
            resolving.remove(key);
        }
    }
}
