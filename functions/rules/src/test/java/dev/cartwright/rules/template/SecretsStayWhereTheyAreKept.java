package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A secret is in no environment variable and in no output: a function gets the name of where it is kept. Nor does a template
 * say what it is.
 */
final class SecretsStayWhereTheyAreKept implements Rule<Template> {

    private static final Pattern SECRET = Pattern.compile("(?i)(secret|password|token|key)s?$");
    private static final Pattern RESOLVED = Pattern.compile("\\{\\{resolve:(secretsmanager|ssm-secure):");

    /** Of all that sounds like a secret this is none: it is where the issuer publishes its keys. */
    private static final Set<String> PUBLIC = Set.of("TOKEN_KEYS");

    @Override
    public Stream<String> violations(Template template) {
        return Stream.of(variables(template), outputs(template), values(template))
                .flatMap(some -> some);
    }

    private static Stream<String> values(Template template) {
        return template.resources("AWS::SecretsManager::Secret").stream()
                .filter(secret -> !secret.at("GenerateSecretString").exists())
                .map(secret -> template.say(secret.id(), "is a secret that is not generated"));
    }

    private static Stream<String> variables(Template template) {
        return template.functions().stream()
                .flatMap(function -> Stream.of(
                                function.globals(),
                                function.resource().declaration().at("Properties"))
                        .flatMap(properties -> properties.at("Environment", "Variables").entries().entrySet().stream())
                        .filter(variable -> sounds(variable) || holds(template, variable.getValue()))
                        .map(variable -> template.say(
                                function.id(),
                                "has a secret in its variable " + variable.getKey()
                                        + "; give it the name of where the secret is kept, as a variable ..._NAME")));
    }

    private static Stream<String> outputs(Template template) {
        return template.root().at("Outputs").entries().entrySet().stream()
                .filter(output -> holds(template, output.getValue()))
                .map(output -> template.say(output.getKey(), "is an output that shows a secret"));
    }

    private static boolean sounds(Map.Entry<String, Tree> variable) {
        return SECRET.matcher(variable.getKey()).find() && !PUBLIC.contains(variable.getKey());
    }

    private static boolean holds(Template template, Tree value) {
        return value.everything()
                .anyMatch(part -> RESOLVED.matcher(part.text()).find()
                        || template.root()
                                .at("Parameters", part.at("Ref").text(), "NoEcho")
                                .exists());
    }
}
