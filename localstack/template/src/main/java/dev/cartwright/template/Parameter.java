package dev.cartwright.template;

import dev.cartwright.template.resource.UnsupportedResource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A parameter of a template, with the checks that CloudFormation makes before a deployment. */
record Parameter(TemplateStack stack, String id, Map<String, Object> declared) {

    private static final String SYSTEM = "AWS::SSM::Parameter::Value<";

    Object value(Optional<Object> given) {
        String text = given.or(() -> Optional.ofNullable(declared.get("Default")))
                .orElseThrow(() -> new UnsupportedResource(stack.path + ": the parameter " + id
                        + " has no default, give it with --parameter " + id + "=..."))
                .toString();
        check(text);
        String type = declared.getOrDefault("Type", "String").toString();
        if (type.startsWith(SYSTEM)) {
            Object value = stack.deployment.systemParameter(text);
            return type.contains("List<") ? list(value.toString()) : value;
        }
        return type.equals("CommaDelimitedList") || type.startsWith("List<") ? list(text) : text;
    }

    private void check(String text) {
        if (!DeclaredParameter.of(declared).accepts(text)) {
            throw new UnsupportedResource(stack.path + ": the parameter " + id + " must not be '" + text + "'");
        }
    }

    private static Object list(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}
