package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.stream.Stream;

/**
 * No wildcard in a function's rights, and nothing denied or inverted. The check of new versions is let off: whom it will call
 * is not known when it is deployed.
 */
final class RightsNameWhatTheyAllow implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .filter(function -> !VersionsComeGradually.isTheCheck(function))
                .filter(function -> function.statements().stream().anyMatch(statement -> !isNarrow(statement)))
                .map(function -> template.say(function.id(), "allows more than what it names"));
    }

    private static boolean isNarrow(Tree statement) {
        return statement.at("Effect").is("Allow")
                && isNamed(statement.at("Action"))
                && isNamed(statement.at("Resource"));
    }

    private static boolean isNamed(Tree names) {
        return names.exists()
                && names.items().stream().allMatch(name -> !name.substituted().contains("*"));
    }
}
