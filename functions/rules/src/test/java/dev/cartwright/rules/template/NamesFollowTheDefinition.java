package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/** A function's logical id is its bean's name as a class: placeOrder is PlaceOrderFunction. */
final class NamesFollowTheDefinition implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .filter(function -> !function.id().equals(FunctionResource.stem(function.definition()) + "Function"))
                .map(function -> template.say(
                        function.id(), "has SPRING_CLOUD_FUNCTION_DEFINITION \"" + function.definition() + '"'));
    }
}
