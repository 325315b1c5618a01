package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/**
 * Every API is traced by the sampling rules, and functions follow the decision of what calls them. A function with a decision of
 * its own would trace each of its sweeps.
 */
final class TracesAreOn implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        Stream<String> functions = template.functions().stream()
                .filter(function -> !function.setting("Tracing").is("PassThrough"))
                .map(function -> template.say(function.id(), "must have Tracing: PassThrough"));
        Stream<String> apis = template.resources("AWS::Serverless::Api").stream()
                .filter(api -> !api.at("TracingEnabled").is(true))
                .map(api -> template.say(api.id(), "must have TracingEnabled: true"));
        return Stream.concat(functions, apis);
    }
}
