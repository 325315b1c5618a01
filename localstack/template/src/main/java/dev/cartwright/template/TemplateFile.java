package dev.cartwright.template;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A template after SAM's transform.
 *
 * @param references SAM's short references: {@code GetProductFunction.Alias} for the alias's logical id
 */
record TemplateFile(
        Path file, Map<String, Object> sections, Map<String, Object> resources, Map<String, String> references) {

    static TemplateFile read(Path file) {
        Map<String, Object> sections = TemplateYaml.read(file);
        SamTransform sam = new SamTransform(file, Tree.child(sections, "Globals"));
        Map<String, Object> resources = new LinkedHashMap<>();
        Tree.child(sections, "Resources").forEach((id, resource) -> sam.add(id, Tree.map(resource), resources));
        return new TemplateFile(file, sections, resources, sam.references());
    }

    Map<String, Object> section(String name) {
        return Tree.child(sections, name);
    }

    Path resolve(String relative) {
        return file.toAbsolutePath().resolveSibling(relative).normalize();
    }
}
