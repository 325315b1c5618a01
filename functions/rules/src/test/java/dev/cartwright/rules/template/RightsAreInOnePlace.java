package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.stream.Stream;

/** A function's rights are one inline policy of its own; no managed policy, no role of somebody else. */
final class RightsAreInOnePlace implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .filter(function -> !isOneInlinePolicy(function.resource().at("Policies"))
                        || function.globals().at("Policies").exists()
                        || function.setting("Role").exists())
                .map(function -> template.say(function.id(), "must have its rights in one inline policy"));
    }

    private static boolean isOneInlinePolicy(Tree policies) {
        return !policies.exists()
                || (policies.items().size() == 1
                        && policies.items().getFirst().at("Statement").exists());
    }
}
