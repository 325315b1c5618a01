package dev.cartwright.template;

import dev.cartwright.template.resource.UnsupportedResource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** CloudFormation's intrinsic functions, within one stack. */
final class Intrinsics {

    private static final Pattern DYNAMIC = Pattern.compile("\\{\\{resolve:([a-z-]+):([^}]*)}}");

    private final TemplateStack stack;

    Intrinsics(TemplateStack stack) {
        this.stack = stack;
    }

    /** Resolves a value recursively; removes omitted values from maps and lists. */
    Object resolve(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map(Tree.map(map));
            case List<?> list ->
                list.stream()
                        .map(this::resolve)
                        .filter(item -> !(item instanceof OmittedValue))
                        .toList();
            case String text -> dynamic(text);
            default -> value;
        };
    }

    /** Evaluates a condition. */
    boolean truth(Object condition) {
        if (!(condition instanceof Map<?, ?> map) || map.size() != 1) {
            throw unsupported("no condition: " + condition);
        }
        Map.Entry<String, Object> function = Tree.map(map).entrySet().iterator().next();
        return switch (function.getKey()) {
            case "Condition" -> stack.condition(function.getValue().toString());
            case "Fn::Equals" -> equal(Tree.list(function.getValue()));
            case "Fn::And" -> Tree.list(function.getValue()).stream().allMatch(this::truth);
            case "Fn::Or" -> Tree.list(function.getValue()).stream().anyMatch(this::truth);
            case "Fn::Not" -> !truth(Tree.list(function.getValue()).getFirst());
            case String other -> throw unsupported("the local stack does not support the condition " + other);
        };
    }

    private boolean equal(List<Object> values) {
        return resolve(values.get(0)).toString().equals(resolve(values.get(1)).toString());
    }

    private Object map(Map<String, Object> map) {
        if (map.size() == 1) {
            Map.Entry<String, Object> only = map.entrySet().iterator().next();
            if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
                return function(only.getKey(), only.getValue());
            }
        }
        Map<String, Object> resolved = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (key.startsWith("Fn::")) {
                throw unsupported(key + " beside other keys");
            }
            Object made = resolve(value);
            if (!(made instanceof OmittedValue)) {
                resolved.put(key, made);
            }
        });
        return resolved;
    }

    private Object function(String name, Object argument) {
        return switch (name) {
            case "Ref" -> argument.equals("AWS::NoValue") ? OmittedValue.NO_VALUE : stack.ref(argument.toString());
            case "Fn::GetAtt" -> attribute(argument);
            case "Fn::Sub" -> substitute(argument);
            case "Fn::Join" -> join(Tree.list(argument));
            case "Fn::Split" -> split(Tree.list(argument));
            case "Fn::Select" -> select(Tree.list(argument));
            case "Fn::If" -> choose(Tree.list(argument));
            case "Fn::FindInMap" -> find(Tree.list(resolve(argument)));
            case "Fn::ImportValue" ->
                stack.deployment.imported(resolve(argument).toString());
            case "Fn::Base64" ->
                Base64.getEncoder().encodeToString(resolve(argument).toString().getBytes(StandardCharsets.UTF_8));
            case "Fn::Transform" -> include(Tree.map(argument));
            default -> throw unsupported("the local stack does not support " + name);
        };
    }

    private Object attribute(Object argument) {
        List<Object> parts =
                argument instanceof String text ? Arrays.asList((Object[]) text.split("\\.", 2)) : Tree.list(argument);
        return stack.attribute(parts.get(0).toString(), resolve(parts.get(1)).toString());
    }

    private String substitute(Object argument) {
        if (argument instanceof String text) {
            return dynamic(Placeholders.fill(text, this::variable)).toString();
        }
        List<Object> parts = Tree.list(argument);
        Map<String, Object> variables = Tree.map(parts.get(1));
        return dynamic(Placeholders.fill(
                        parts.get(0).toString(),
                        name -> variables.containsKey(name)
                                ? resolve(variables.get(name)).toString()
                                : variable(name)))
                .toString();
    }

    private String variable(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? stack.ref(name).toString()
                : stack.attribute(name.substring(0, dot), name.substring(dot + 1))
                        .toString();
    }

    private String join(List<Object> arguments) {
        return Tree.list(resolve(arguments.get(1))).stream()
                .map(Object::toString)
                .collect(Collectors.joining(arguments.get(0).toString()));
    }

    private List<String> split(List<Object> arguments) {
        String text = resolve(arguments.get(1)).toString();
        return List.of(text.split(Pattern.quote(arguments.get(0).toString()), -1));
    }

    private Object select(List<Object> arguments) {
        int index = Integer.parseInt(resolve(arguments.get(0)).toString());
        List<Object> values = Tree.list(resolve(arguments.get(1)));
        if (index >= values.size()) {
            throw unsupported("Fn::Select " + index + " of " + values);
        }
        return values.get(index);
    }

    private Object choose(List<Object> arguments) {
        return resolve(arguments.get(stack.condition(arguments.get(0).toString()) ? 1 : 2));
    }

    private Object find(List<Object> keys) {
        return stack.mapped(
                keys.get(0).toString(), keys.get(1).toString(), keys.get(2).toString());
    }

    private Object include(Map<String, Object> transform) {
        if (!"AWS::Include".equals(transform.get("Name"))) {
            throw unsupported("the local stack does not support the transform " + transform.get("Name"));
        }
        Object location = resolve(Tree.child(transform, "Parameters").getOrDefault("Location", ""));
        return resolve(TemplateYaml.readIncluded(stack.template.resolve(location.toString())));
    }

    /** <code>{{resolve:ssm:name}}</code> within a text. */
    private Object dynamic(String text) {
        if (!text.contains("{{resolve:")) {
            return text;
        }
        return DYNAMIC.matcher(text).replaceAll(match -> {
            if (!match.group(1).equals("ssm")) {
                throw unsupported("the local stack does not support " + match.group());
            }
            String name = match.group(2).replaceFirst(":\\d+$", "");
            return Matcher.quoteReplacement(
                    stack.deployment.systemParameter(name).toString());
        });
    }

    private UnsupportedResource unsupported(String message) {
        return new UnsupportedResource(stack.template.file() + ": " + message);
    }
}
