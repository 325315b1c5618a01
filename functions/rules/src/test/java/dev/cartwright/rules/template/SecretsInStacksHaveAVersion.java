package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A secret that CloudFormation reads is named with the parameter of its version: CloudFormation looks only when a template or a
 * parameter changes, so a new value alone changes nothing. The previous value has a label of its own.
 */
final class SecretsInStacksHaveAVersion implements Rule<Template> {

    private static final Pattern RESOLVED = Pattern.compile("\\{\\{resolve:secretsmanager:");

    @Override
    public Stream<String> violations(Template template) {
        return template.resources().stream()
                .filter(resource -> references(resource.declaration()).anyMatch(value -> isFixed(template, value)))
                .map(Resource::id)
                .map(id -> template.say(
                        id, "must name the secret's version: {{resolve:secretsmanager:NAME:SecretString${Version}}}"));
    }

    /** Substitutions as a whole, and all other values. */
    private static Stream<Tree> references(Tree value) {
        if (value.at("Fn::Sub").exists() || !(value.value() instanceof Map || value.value() instanceof List)) {
            return Stream.of(value);
        }
        Stream<Tree> children =
                value.value() instanceof List ? value.items().stream() : value.entries().values().stream();
        return children.flatMap(SecretsInStacksHaveAVersion::references);
    }

    private static boolean isFixed(Template template, Tree value) {
        List<Tree> substitution = value.at("Fn::Sub").items();
        String text = value.substituted();
        if (!RESOLVED.matcher(text).find() || text.contains("::AWSPREVIOUS}}")) {
            return false;
        }
        return substitution.size() != 2
                || !text.contains("SecretString${Version}}}")
                || substitution.getLast().at("Version").everything().noneMatch(part -> isParameter(template, part));
    }

    private static boolean isParameter(Template template, Tree part) {
        return part.substituted().contains("${PassVersion}")
                && template.root().at("Parameters", "PassVersion").exists();
    }
}
