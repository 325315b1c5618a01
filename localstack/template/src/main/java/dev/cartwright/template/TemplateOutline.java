package dev.cartwright.template;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a template declares, without evaluating it.
 *
 * @param parameters by name
 * @param nested the files of nested templates by logical id
 * @param code the files with the code of its functions
 */
public record TemplateOutline(
        Path file, Map<String, DeclaredParameter> parameters, Map<String, Path> nested, Set<Path> code) {

    /** @param file relative to the current folder, or absolute */
    public static TemplateOutline of(Path file) {
        Map<String, Object> template = TemplateYaml.read(file);
        Map<String, DeclaredParameter> parameters = new LinkedHashMap<>();
        Tree.child(template, "Parameters")
                .forEach((name, declared) -> parameters.put(name, DeclaredParameter.of(Tree.map(declared))));
        Map<String, Path> nested = new LinkedHashMap<>();
        Set<Path> code = new LinkedHashSet<>();
        Tree.child(template, "Resources").forEach((id, resource) -> {
            Map<String, Object> properties = Tree.child(Tree.map(resource), "Properties");
            if (properties.get("Location") instanceof String location) {
                nested.put(id, file.resolveSibling(location));
            }
            if (properties.get("CodeUri") instanceof String uri) {
                code.add(file.resolveSibling(uri));
            }
        });
        return new TemplateOutline(file, parameters, nested, code);
    }
}
